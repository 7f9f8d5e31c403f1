package no.driftsklar.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Source;

@Schema(name = "Source", description = "A place in a source.")
record SourceView(
        @Schema(description = "Key of the place, and the words that stand there.", example = "E:process-9") String source,
        @Schema(description = "The place so that a reader finds it.") String citation) {

    static List<SourceView> of(Catalogue catalogue, List<Source> sources, Language language) {
        return sources.stream().map(source -> new SourceView(source.toString(), catalogue.cite(source, language))).toList();
    }
}
