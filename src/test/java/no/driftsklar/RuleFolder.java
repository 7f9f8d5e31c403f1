package no.driftsklar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of a rule base that a test may change. */
public record RuleFolder(Path folder) {

    /** A copy of the rule base of this project. */
    public static RuleFolder copiedTo(Path folder) {
        return new RuleFolder(folder).add(Path.of("rules"));
    }

    /** Copies all files of another folder into this one. */
    public RuleFolder add(Path other) {
        try (Stream<Path> files = Files.walk(other)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(other.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Puts something else in the first place where a text stands in a file. */
    public RuleFolder replace(String file, String text, String other) {
        String content = read(file);
        int place = content.indexOf(text);
        assertThat(place).as("%s holds %s", file, text).isNotNegative();
        return write(file, content.substring(0, place) + other + content.substring(place + text.length()));
    }

    /** Leaves out the one line of a file that begins so. */
    public RuleFolder leaveOut(String file, String beginning) {
        List<String> lines = read(file).lines().toList();
        assertThat(lines).as("lines of %s", file).filteredOn(line -> line.strip().startsWith(beginning)).hasSize(1);
        return write(file, lines.stream().filter(line -> !line.strip().startsWith(beginning))
                .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Leaves out everything in a file from a text on. */
    public RuleFolder leaveOutFrom(String file, String text) {
        return replace(file, read(file).substring(read(file).indexOf(text)), "");
    }

    public RuleFolder write(String file, String content) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public RuleFolder rename(String file, String other) {
        return write(other, read(file)).delete(file);
    }

    public RuleFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
