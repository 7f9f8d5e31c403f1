package no.driftsklar.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** A backup that is whole: each entry was read and has the checksum that the manifest says. */
final class BackupFile implements AutoCloseable {

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern FILE = Pattern.compile("batches/[0-9a-f-]{36}/(input|out/[a-z][A-Za-z0-9._-]*)");

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup, and reads all of it once.
     *
     * @throws BackupException where it is no backup, or damaged
     */
    static BackupFile open(Path file) throws IOException, BackupException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw BackupException.damaged(e.getMessage());
        }
        try {
            BackupFile backup = new BackupFile(zip, manifest(zip));
            backup.check();
            return backup;
        } catch (ZipException e) {
            zip.close();
            throw BackupException.damaged(e.getMessage());
        } catch (IOException | BackupException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException, BackupException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw BackupException.damaged(Manifest.NAME);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = Manifest.JSON.readValue(in.readAllBytes(), Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw BackupException.newer(manifest.schema(), "…");
            }
            return manifest;
        } catch (JacksonException e) {
            throw BackupException.damaged(Manifest.NAME);
        }
    }

    private void check() throws IOException, BackupException {
        Map<String, String> expected = new HashMap<>();
        for (Manifest.TableEntry table : manifest.tables()) {
            require(TABLE.matcher(table.name()).matches(), table.name());
            expected.put(table.path(), table.sha256());
        }
        for (Manifest.FileEntry file : manifest.files()) {
            require(FILE.matcher(file.path()).matches(), file.path());
            expected.put(file.path(), file.sha256());
        }
        Set<String> there = new HashSet<>();
        zip.stream().map(ZipEntry::getName).filter(name -> !name.equals(Manifest.NAME)).forEach(there::add);
        for (Map.Entry<String, String> entry : expected.entrySet()) {
            require(there.contains(entry.getKey()), entry.getKey());
            CountingDigest read = new CountingDigest(OutputStream.nullOutputStream());
            try (InputStream in = open(entry.getKey())) {
                in.transferTo(read);
            }
            require(read.sha256().equals(entry.getValue()), entry.getKey());
        }
    }

    private static void require(boolean isTrue, String name) throws BackupException {
        if (!isTrue) {
            throw BackupException.damaged(name);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String path) throws IOException {
        return zip.getInputStream(zip.getEntry(path));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
