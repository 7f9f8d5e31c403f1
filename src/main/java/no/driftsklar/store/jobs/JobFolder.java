package no.driftsklar.store.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.driftsklar.store.files.Durable;

/** The files of jobs: uploads on their way, and a folder for each job. One server at a time. */
final class JobFolder implements AutoCloseable {

    private static final String INCOMING = "incoming";
    private static final String WAITING = "waiting";
    private static final String LOCK = ".lock";
    private static final String DATABASE = ".database";
    private static final String INPUT = "input";
    private static final String OUTPUTS = "out";

    private final Path folder;
    private final FileChannel lock;

    /**
     * Opens the folder, and makes it where it is missing.
     *
     * @throws JobsException where another server works with it
     */
    JobFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve(INCOMING));
        lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(lock)) {
            lock.close();
            throw new JobsException("another server works with the data folder " + folder.getParent());
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /**
     * Sees to it that the folder goes with the database: else files of jobs that another database knows would be swept away.
     *
     * @throws JobsException where it goes with another
     */
    void belongTo(String database) throws IOException {
        Path mark = folder.resolve(DATABASE);
        try {
            Files.writeString(mark, database, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Durable.force(mark);
        } catch (FileAlreadyExistsException e) {
            if (!Files.readString(mark).equals(database)) {
                throw new JobsException("the files of batches in " + folder + " belong to another database");
            }
        }
    }

    /** Deletes uploads that broke off, and the files of jobs that there are not. */
    void sweep(Set<String> jobs) throws IOException {
        for (Path upload : list(incoming())) {
            Files.delete(upload);
        }
        Set<String> ours = new HashSet<>(jobs);
        ours.addAll(List.of(INCOMING, WAITING, LOCK, DATABASE));
        for (Path each : list(folder)) {
            if (!ours.contains(each.getFileName().toString())) {
                Durable.delete(each);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Where uploads are kept until they are whole. */
    Path incoming() {
        return folder.resolve(INCOMING);
    }

    /** Where files wait that are not jobs yet. */
    Path waiting() {
        return folder.resolve(WAITING);
    }

    /** Makes an upload that is whole the input of a job; when this returns it outlasts the machine. */
    void take(Path upload, String job) throws IOException {
        Path own = Files.createDirectory(folder.resolve(job));
        Files.move(upload, own.resolve(INPUT), StandardCopyOption.ATOMIC_MOVE);
        Durable.forceFolder(own);
        Durable.forceFolder(folder);
    }

    Path input(String job) {
        return folder.resolve(job).resolve(INPUT);
    }

    Path outputs(String job) {
        return outputs(folder.resolve(job));
    }

    private static Path outputs(Path job) {
        return job.resolve(OUTPUTS);
    }

    /** Throws away what a job wrote. */
    void clearOutputs(String job) throws IOException {
        Durable.delete(outputs(job));
    }

    void delete(String job) throws IOException {
        Durable.delete(folder.resolve(job));
    }

    /** The files of a job that a backup must hold: its input until it has ended, then what it wrote. */
    static List<Path> toKeep(Path folder, String job, JobState state) throws IOException {
        Path own = folder.resolve(job);
        List<Path> files = new ArrayList<>();
        if (!state.isEnd()) {
            files.add(own.resolve(INPUT));
        } else if (state == JobState.DONE) {
            files.addAll(list(outputs(own)));
        }
        files.removeIf(file -> file.getFileName().toString().startsWith(".") || !Files.isRegularFile(file));
        files.sort(Comparator.naturalOrder());
        return files;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
