package no.driftsklar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.driftsklar.store.backup.Backup;
import no.driftsklar.store.backup.BackupException;
import no.driftsklar.store.backup.Restore;
import no.driftsklar.store.database.DatabaseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "restore", mixinStandardHelpOptions = true, versionProvider = Driftsklar.Version.class,
        description = "Puts a backup back into an empty data folder and an empty database, of either kind.")
final class RestoreCommand extends SpeakingCommand {

    @Parameters(paramLabel = "FILE", description = "What driftsklar backup wrote.")
    private Path file;

    @Mixin
    private StoreOptions store;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new Failures.UserException(Words.NO_FILE.in(language(), file));
        }
        try {
            Backup.Contents contents = store.isPostgresql()
                    ? Restore.intoPostgresql(file, store.data(), store::postgresql) : Restore.intoFolder(file, store.data());
            System.err.println(Words.PUT_BACK.in(language(), BackupCommand.sum(contents), contents.rows().size(),
                    contents.files()));
            return Driftsklar.ALL_SCORED;
        } catch (BackupException e) {
            throw new Failures.UserException(e.reason().in(language()));
        } catch (DatabaseException e) {
            throw new Failures.UserException(e.getMessage());
        } catch (IOException e) {
            throw Failures.cannotWrite(e, store.data(), language());
        }
    }
}
