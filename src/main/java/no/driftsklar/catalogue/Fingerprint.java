package no.driftsklar.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The hash that tells two rule bases apart: over contents, not over times or the place where the folder lies. */
public final class Fingerprint {

    /** 16 hexadecimal digits: enough that two rule bases of a research project never meet, short enough to cite. */
    private static final int LENGTH = 16;

    private Fingerprint() {
    }

    /**
     * SHA-256, shortened to 16 hexadecimal digits, over the relative path and the content (line ends as LF) of each
     * {@code .drl} and {@code .yaml} file in the order of their paths.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public static String of(Path ruleBase) {
        MessageDigest digest = sha256();
        for (Path file : files(ruleBase)) {
            digest.update(relative(ruleBase, file).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(normalised(file));
            digest.update((byte) 0);
        }
        return shortened(digest);
    }

    /** The same of the content of one file, whatever its name. */
    static String ofFile(Path file) {
        MessageDigest digest = sha256();
        digest.update(normalised(file));
        return shortened(digest);
    }

    private static byte[] normalised(Path file) {
        return read(file).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** The rule base's files in the order of their relative paths; the same on every machine. */
    public static List<Path> files(Path ruleBase) {
        try (Stream<Path> files = Files.walk(ruleBase)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".drl") || file.toString().endsWith(".yaml"))
                    .sorted((a, b) -> relative(ruleBase, a).compareTo(relative(ruleBase, b)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of a file within the rule base, with {@code /} on every machine. */
    public static String relative(Path ruleBase, Path file) {
        return ruleBase.relativize(file).toString().replace('\\', '/');
    }

    /**
     * The text of a file of the rule base.
     *
     * @throws RuleBaseException when it is not text in UTF-8
     */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new RuleBaseException(file + ": is not text in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
