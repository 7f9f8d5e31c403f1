package no.driftsklar.store.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to files and folders so that it is still done after the power has failed. */
public final class Durable {

    private Durable() {
    }

    /** Sees to it that the bytes of a file are on the disk. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Sees to it that the names within a folder are on the disk, where the system can. */
    public static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows cannot open a folder, and keeps names without being asked
        }
    }

    /** Deletes a file, or a folder with all that is in it; nothing where there is none. */
    public static void delete(Path place) throws IOException {
        if (Files.notExists(place)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(place)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
