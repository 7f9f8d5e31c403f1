package no.driftsklar.store.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.driftsklar.batch.proposal.Outline;
import no.driftsklar.store.files.Durable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files that were uploaded and not started yet, each with its mapping, in the data folder: they outlast a restart, and are
 * removed when nobody has started them for long. They are working copies, and no part of a backup. Thread-safe.
 */
public final class WaitingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String CONTENT = "content";

    /** Written last: what has it is whole. */
    private static final String ABOUT = "about.json";

    private final Path folder;
    private final JobSettings settings;
    private final Clock clock;

    WaitingFiles(Path folder, JobSettings settings, Clock clock) {
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps a file; when this returns, it outlasts the machine.
     *
     * @param mapping that is proposed; null for JSON
     * @throws Jobs.TooManyException where so many wait that no more are taken
     */
    public synchronized WaitingFile keep(Upload upload, String organisation, String name, Outline outline, String mapping)
            throws IOException, Jobs.TooManyException {
        if (all().size() >= settings.open()) {
            throw new Jobs.TooManyException();
        }
        WaitingFile file = new WaitingFile(UUID.randomUUID().toString(), organisation, name, upload.bytes(), clock.instant(),
                outline, mapping, mapping);
        Files.createDirectories(place(file).getParent());
        Files.move(upload.place(), place(file), StandardCopyOption.ATOMIC_MOVE);
        write(file);
        Durable.forceFolder(folder);
        return file;
    }

    private void write(WaitingFile file) throws IOException {
        Path about = folder.resolve(file.id()).resolve(ABOUT);
        Path beside = about.resolveSibling(ABOUT + ".new");
        Files.write(beside, JSON.writeValueAsBytes(file));
        Durable.force(beside);
        Files.move(beside, about, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.forceFolder(about.getParent());
    }

    /** A file of an organisation that waits; empty where it has none of that identifier. */
    public Optional<WaitingFile> find(String organisation, String id) {
        return ID.matcher(id).matches() ? read(id).filter(file -> file.organisation().equals(organisation))
                : Optional.empty();
    }

    private Optional<WaitingFile> read(String id) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(folder.resolve(id).resolve(ABOUT)), WaitingFile.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException e) {
            LOG.warn("the file {} waits as another version of the program kept it, and is passed over", id);
            return Optional.empty();
        }
    }

    /** The files of an organisation, the latest first. */
    public List<WaitingFile> all(String organisation) {
        return all().stream().map(this::read).flatMap(Optional::stream).filter(file ->
                file.organisation().equals(organisation))
                .sorted(Comparator.comparing(WaitingFile::createdAt).reversed()).toList();
    }

    private List<String> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file itself lies. */
    public Path place(WaitingFile file) {
        return folder.resolve(file.id()).resolve(CONTENT);
    }

    /** Keeps another mapping for a file. */
    public synchronized WaitingFile map(WaitingFile file, String yaml) throws IOException {
        WaitingFile mapped = file.mappedBy(yaml);
        if (Files.exists(place(file))) {
            write(mapped);
        }
        return mapped;
    }

    /** Deletes a file with all that was made of it. */
    public synchronized void delete(WaitingFile file) throws IOException {
        Durable.delete(folder.resolve(file.id()));
    }

    /** Removes what is not whole, and what became a job just before the server was killed. */
    void sweep(Set<String> jobs) throws IOException {
        for (String id : all()) {
            if (jobs.contains(id) || !Files.exists(folder.resolve(id).resolve(ABOUT))) {
                Durable.delete(folder.resolve(id));
            }
        }
    }

    /** Removes what waits for longer than is allowed since it was last changed. */
    void sweepExpired() throws IOException {
        Instant oldest = clock.instant().minus(settings.keepWaiting());
        List<String> expired = new ArrayList<>();
        for (String id : all()) {
            Path about = folder.resolve(id).resolve(ABOUT);
            if (Files.exists(about) && Files.getLastModifiedTime(about).toInstant().isBefore(oldest)) {
                expired.add(id);
            }
        }
        synchronized (this) {
            for (String id : expired) {
                Durable.delete(folder.resolve(id));
            }
        }
    }
}
