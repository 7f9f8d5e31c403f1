package no.driftsklar.batch.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a run has come. All that was read up to here is in the outputs, and nothing after it.
 *
 * @param run       hash of everything that the outputs hang on: inputs, options, rule base, program
 * @param carried   names of the columns that are carried through
 * @param files     what was read of each file so far
 * @param line      the line on which the last entry begins that was read of the last file
 * @param outputs   what is in each output
 * @param projects  what is in the list of the projects that were seen
 * @param tally     how many verdicts hold in all draws
 */
record Checkpoint(String run, List<String> carried, List<ReadFile> files, long line, List<Written> outputs,
        Written projects, Map<Verdict, SensitivityTally.Count> tally) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();

    /**
     * The beginning of a file. A run that goes on looks whether it is still there; so nothing has to wait until the disk has
     * it.
     *
     * @param sha256 in hexadecimal digits
     */
    record Written(long bytes, String sha256) {
    }

    /** The checkpoint that an earlier run left; null where there is none that can be read. */
    static Checkpoint read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Checkpoint.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Replaces the checkpoint before it. */
    void write(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, JSON.writeValueAsBytes(this));
        OutputFile.move(next, file);
    }
}
