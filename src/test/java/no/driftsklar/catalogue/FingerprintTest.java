package no.driftsklar.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import no.driftsklar.RuleFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two rule bases have one fingerprint when they say the same, and only then. */
class FingerprintTest {

    @TempDir
    private Path mine;

    @TempDir
    private Path yours;

    @BeforeEach
    void writeTheSameTwice() {
        write(mine);
        write(yours);
    }

    private static RuleFolder write(Path folder) {
        return new RuleFolder(folder)
                .write("people/superusers.drl", "rule \"There is no superuser\"\nend\n")
                .write("people/superusers.yaml", "factor: superusers\norder: 62\n")
                .write("rule-base.yaml", "version: \"1.0.0\"\n");
    }

    @Test
    void isSixteenHexadecimalDigits() {
        assertThat(Fingerprint.of(mine)).matches("[0-9a-f]{16}");
    }

    @Test
    void isTheSameInAnotherFolder() {
        assertThat(Fingerprint.of(yours)).isEqualTo(Fingerprint.of(mine));
    }

    @Test
    void isTheSameWithTheLineEndsOfWindows() {
        new RuleFolder(yours).write("people/superusers.yaml", "factor: superusers\r\norder: 62\r\n");

        assertThat(Fingerprint.of(yours)).isEqualTo(Fingerprint.of(mine));
    }

    @Test
    void isTheSameAtAnotherTime() throws IOException {
        Files.setLastModifiedTime(yours.resolve("people/superusers.drl"), FileTime.fromMillis(0));

        assertThat(Fingerprint.of(yours)).isEqualTo(Fingerprint.of(mine));
    }

    @Test
    void doesNotCountWhatIsWrittenForReaders() {
        new RuleFolder(yours).write("README.md", "How to read the rules").write("people/notes.txt", "Ask the night staff");

        assertThat(Fingerprint.of(yours)).isEqualTo(Fingerprint.of(mine));
    }

    @Test
    void changesWithOneLetterOfARule() {
        new RuleFolder(yours).replace("people/superusers.drl", "There", "there");

        assertThat(Fingerprint.of(yours)).isNotEqualTo(Fingerprint.of(mine));
    }

    @Test
    void changesWithOneDigitOfTheCatalogue() {
        new RuleFolder(yours).replace("people/superusers.yaml", "62", "63");

        assertThat(Fingerprint.of(yours)).isNotEqualTo(Fingerprint.of(mine));
    }

    @Test
    void changesWithTheNameOfAFile() {
        new RuleFolder(yours).rename("people/superusers.yaml", "people/superuser.yaml");

        assertThat(Fingerprint.of(yours)).isNotEqualTo(Fingerprint.of(mine));
    }

    @Test
    void changesWithTheFolderOfAFile() {
        new RuleFolder(yours).rename("people/superusers.yaml", "technology/superusers.yaml");

        assertThat(Fingerprint.of(yours)).isNotEqualTo(Fingerprint.of(mine));
    }

    @Test
    void changesWithOneMoreFile() {
        new RuleFolder(yours).write("people/training.drl", "");

        assertThat(Fingerprint.of(yours)).isNotEqualTo(Fingerprint.of(mine));
    }

    @Test
    void changesWhereALineMovesFromOneFileToTheNext() {
        new RuleFolder(yours)
                .write("people/superusers.drl", "rule \"There is no superuser\"\n")
                .write("people/superusers.yaml", "end\nfactor: superusers\norder: 62\n");

        assertThat(Fingerprint.of(yours)).isNotEqualTo(Fingerprint.of(mine));
    }
}
