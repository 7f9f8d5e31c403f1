package no.driftsklar.batch.scoring;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that one run writes. They appear together when all is done, a file of provenance last; until then a run that
 * breaks off can be gone on with from its latest checkpoint. May be stopped from another thread.
 */
public final class OutputSet implements Closeable {

    private static final int KEY = 3 * Long.BYTES;

    private final Path main;
    private final boolean resumable;
    private final List<OutputFile> files = new ArrayList<>();
    private final List<Path> data = new ArrayList<>();
    private OutputFile keyFile;
    private final ByteBuffer oneKey = ByteBuffer.allocate(KEY);
    private boolean hasCheckpoint;
    private boolean ended;

    /**
     * @param main      the output that the run is for; the others may lie elsewhere
     * @param resumable whether checkpoints are made: all inputs and outputs can be read and written from the middle
     */
    public OutputSet(Path main, boolean resumable) {
        this.main = main;
        this.resumable = resumable;
    }

    private Path hidden(String kind) {
        return main.resolveSibling("." + main.getFileName() + "." + kind);
    }

    /**
     * Adds a file to the set; what is written goes beside its place until all is done.
     *
     * @param isData whether a file of provenance goes beside it
     */
    public synchronized OutputStream add(Path place, boolean isData) throws IOException {
        requireOpen();
        OutputFile file = new OutputFile(place);
        files.add(file);
        if (isData) {
            data.add(place);
        }
        return file;
    }

    private void requireOpen() throws IOException {
        if (ended) {
            throw new IOException("the run was stopped");
        }
    }

    /** The checkpoint that an earlier run left; null where there is none. */
    Checkpoint earlier() throws IOException {
        return Checkpoint.read(hidden("checkpoint"));
    }

    /** Begins all files anew. */
    synchronized void begin() throws IOException {
        requireOpen();
        Files.deleteIfExists(hidden("checkpoint"));
        for (OutputFile file : files) {
            file.begin();
        }
        openKeys();
        if (keyFile != null) {
            keyFile.begin();
        }
    }

    /**
     * Goes on with the files from a checkpoint, and with the list of the projects that were seen.
     *
     * @throws IOException when they do not hold what the checkpoint says; there is nothing to go on with then
     */
    synchronized void goOn(Checkpoint from, SeenProjects seen) throws IOException {
        requireOpen();
        for (int i = 0; i < files.size(); i++) {
            files.get(i).goOn(from.outputs().get(i));
        }
        openKeys();
        keyFile.goOn(from.projects());
        try (InputStream logged = Files.newInputStream(OutputFile.unfinished(hidden("projects")))) {
            seen.addLogged(logged, from.projects().bytes() / KEY);
        }
        hasCheckpoint = true;
    }

    private void openKeys() throws IOException {
        if (resumable) {
            keyFile = new OutputFile(hidden("projects"));
        }
    }

    /** Notes a project that was seen, for a run that has to go on. */
    void seen(SeenProjects.Key key, long place) throws IOException {
        if (keyFile != null) {
            oneKey.putLong(0, key.high()).putLong(Long.BYTES, key.low()).putLong(2 * Long.BYTES, place);
            keyFile.write(oneKey.array(), 0, KEY);
        }
    }

    boolean isResumable() {
        return resumable;
    }

    /** Makes a checkpoint of what is in the files. */
    interface Checkpointing {

        Checkpoint at(List<Checkpoint.Written> outputs, Checkpoint.Written projects);
    }

    /** Notes how far the run has come. */
    synchronized void checkpoint(Checkpointing checkpoint) throws IOException {
        requireOpen();
        List<Checkpoint.Written> outputs = new ArrayList<>();
        for (OutputFile file : files) {
            outputs.add(file.soFar());
        }
        checkpoint.at(outputs, keyFile.soFar()).write(hidden("checkpoint"));
        hasCheckpoint = true;
    }

    /** What is said of the outputs: name, bytes and SHA-256 of each. */
    synchronized List<Map<String, Object>> described() throws IOException {
        requireOpen();
        List<Map<String, Object>> outputs = new ArrayList<>();
        for (OutputFile file : files) {
            Map<String, Object> output = new LinkedHashMap<>();
            output.put("file", file.place().getFileName().toString());
            output.put("bytes", file.written());
            output.put("sha256", file.sha256());
            outputs.add(output);
        }
        return outputs;
    }

    /** The file of provenance that belongs to an output. */
    public static Path provenanceOf(Path output) {
        return output.resolveSibling(output.getFileName() + ".provenance.json");
    }

    /**
     * Puts all files in their places, and beside each with data its provenance, that of the main one last of all: where it lies, the
     * set is complete.
     */
    synchronized void complete(byte[] provenance) throws IOException {
        requireOpen();
        Files.deleteIfExists(provenanceOf(main));
        List<OutputFile> notes = new ArrayList<>();
        data.sort(Comparator.comparing(main::equals));
        for (Path place : data) {
            OutputFile note = new OutputFile(provenanceOf(place));
            note.begin();
            note.write(provenance, 0, provenance.length);
            notes.add(note);
        }
        for (OutputFile file : files) {
            file.complete();
        }
        for (OutputFile note : notes) {
            note.complete();
        }
        ended = true;
        if (keyFile != null) {
            keyFile.discard();
        }
        Files.deleteIfExists(hidden("checkpoint"));
    }

    /**
     * Stops the run: nothing more is written. What was written is kept where there is a checkpoint to go on from, else
     * thrown away.
     *
     * @return whether it can be gone on with
     */
    public synchronized boolean stop() throws IOException {
        if (ended) {
            return false;
        }
        ended = true;
        for (OutputFile file : files) {
            if (hasCheckpoint) {
                file.close();
            } else {
                file.discard();
            }
        }
        if (keyFile != null) {
            if (hasCheckpoint) {
                keyFile.close();
            } else {
                keyFile.discard();
            }
        }
        return hasCheckpoint;
    }

    /** Throws everything away that was not completed. */
    @Override
    public synchronized void close() throws IOException {
        if (!ended) {
            hasCheckpoint = false;
            Files.deleteIfExists(hidden("checkpoint"));
            stop();
        }
    }
}
