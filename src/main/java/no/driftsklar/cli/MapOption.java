package no.driftsklar.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.MappingException;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import picocli.CommandLine.Option;

/** The option that says how the columns of somebody else's table become fields. */
final class MapOption {

    @Option(names = "--map", paramLabel = "FILE",
            description = "How the columns of a table become fields: YAML such as  columns: {G01Q01: project_id}  with"
                    + " recodes, constants, sets, counts, carry and ignore; driftsklar map proposes one.")
    private Path file;

    /**
     * The mapping, {@link Mapping#none()} where none was given.
     *
     * @throws Failures.UserException when it cannot be used
     */
    Mapping mapping(Catalogue catalogue, Language language) {
        if (file == null) {
            return Mapping.none();
        }
        try {
            return Mapping.read(file, catalogue);
        } catch (MappingException e) {
            throw new Failures.UserException(Words.MAPPING_UNUSABLE.in(language) + e.problems().stream()
                    .map(problem -> "\n  " + problem.in(language)).collect(Collectors.joining()));
        }
    }
}
