package no.driftsklar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import no.driftsklar.store.backup.Backup;
import no.driftsklar.store.backup.BackupException;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = Driftsklar.Version.class,
        description = "Writes all that the server keeps to one file, as it is at one moment; the server may run meanwhile.")
final class BackupCommand extends SpeakingCommand {

    @Parameters(paramLabel = "FILE", description = "File to write (a zip); it appears whole or not at all.")
    private Path file;

    @Mixin
    private StoreOptions store;

    @Option(names = "--force", description = "Write over FILE where it exists.")
    private boolean force;

    @Override
    public Integer call() {
        if (Files.exists(file) && !force) {
            throw new Failures.UserException(Words.FILE_EXISTS.in(language(), file));
        }
        try (Database database = store.open(Schema.AS_IT_IS, language())) {
            Backup.Contents contents = Backup.write(database, store.data(), file, Clock.systemUTC());
            System.err.println(Words.KEPT.in(language(), sum(contents), contents.rows().size(), contents.files()));
            System.err.println(Words.WRITTEN.in(language(), file));
            return Driftsklar.ALL_SCORED;
        } catch (BackupException e) {
            throw new Failures.UserException(e.reason().in(language()));
        } catch (IOException e) {
            throw Failures.cannotWrite(e, file, language());
        }
    }

    static long sum(Backup.Contents contents) {
        return contents.rows().values().stream().mapToLong(Long::longValue).sum();
    }
}
