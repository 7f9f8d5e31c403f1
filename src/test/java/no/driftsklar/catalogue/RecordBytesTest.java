package no.driftsklar.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.engine.RuleBaseCompiler;
import org.junit.jupiter.api.Test;

/** What the build keeps for a start is the same when it is read. */
class RecordBytesTest {

    private record Thing(String name, Integer count, double share, boolean there, Phase phase, List<Thing> parts,
            Map<String, Object> more) {
    }

    @Test
    void recordsAreReadAsTheyWereWritten() {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("z", "blåbær – „ж“ 😀");
        more.put("a", List.of(1, 2.5, true, Map.of("nb", "blåbær – „ж“ 😀")));
        more.put("m", null);
        Thing thing = new Thing("", null, 0.1 + 0.2, false, Phase.IMPLEMENT,
                Arrays.asList(new Thing("blåbær", Integer.MIN_VALUE, -0.0, true, null, List.of(), Map.of()), null), more);

        Thing read = RecordBytes.read(RecordBytes.write(thing), Thing.class);

        assertThat(read).isEqualTo(thing);
        assertThat(read.more().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void theCatalogueOfTheRuleBaseIsReadAsItWasWritten() {
        Catalogue.Content catalogue = RuleBaseCompiler.read(Path.of("rules"));

        assertThat(RecordBytes.read(RecordBytes.write(catalogue), Catalogue.Content.class)).isEqualTo(catalogue);
    }

    @Test
    void theSameTextIsKeptOnce() {
        String text = "x".repeat(10_000);

        assertThat(RecordBytes.write(List.of(text, text, text))).hasSizeLessThan(10_100);
    }

    @Test
    void whatIsNoPartOfARecordIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecordBytes.write(List.of(LocalDate.of(2026, 1, 1))))
                .withMessageContaining("java.time.LocalDate");
    }

    @Test
    void aRecordThatHasChangedSinceIsRefused() {
        String written = new String(RecordBytes.write(new Saying("rule", "nb", "nn", "en")), StandardCharsets.ISO_8859_1);
        byte[] before = written.replace("rule,nb,nn,en", "name,nb,nn,en").getBytes(StandardCharsets.ISO_8859_1);

        assertThatIllegalStateException().isThrownBy(() -> RecordBytes.read(before, Saying.class))
                .withMessageContaining("no.driftsklar.catalogue.Saying").withMessageContaining("(name,nb,nn,en)");
    }
}
