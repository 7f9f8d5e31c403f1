package no.driftsklar.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.driftsklar.batch.setup.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code driftsklar}. */
@Command(name = "driftsklar", mixinStandardHelpOptions = true, versionProvider = Driftsklar.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Assesses how ready a municipal welfare technology project is for its next decision.")
public final class Driftsklar {

    private static final List<Class<?>> COMMANDS = List.of(ScoreCommand.class, ExplainCommand.class, MapCommand.class,
            DiffCommand.class, SummaryCommand.class, RulesCommand.class, CodebookCommand.class, ServeCommand.class,
            KeysCommand.class, BackupCommand.class, RestoreCommand.class);

    static final int ALL_SCORED = 0;
    static final int UNUSABLE = 1;
    static final int REJECTED = 2;
    static final int WRONG_USAGE = 64;
    static final int FAILED = 70;

    private Driftsklar() {
    }

    /** Version of the program, from its jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Program.nameAndVersion()};
        }
    }

    /** Runs the program; texts leave it in UTF-8 on every machine. */
    public static void main(String[] arguments) {
        chooseLog(List.of(arguments).contains("serve"));
        // else it looks through all jars for the classes of Groovy
        System.setProperty("picocli.disable.closures", "true");
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int exit = commandLine(arguments).execute(arguments);
        System.out.flush();
        System.err.flush();
        System.exit(exit);
    }

    /** Both are there, and each door has its own: a server keeps a log, a command that ends says only what went wrong. */
    private static void chooseLog(boolean serves) {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", serves ? "ch.qos.logback.classic.spi.LogbackServiceProvider"
                : "org.slf4j.simple.SimpleServiceProvider");
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /**
     * What understands the arguments: with the one command that they name, because it takes a while to look at the options of
     * all of them, or with all commands where they name none.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(new Driftsklar());
        List<Class<?>> named = COMMANDS.stream().filter(command -> arguments.length > 0
                && command.getAnnotation(Command.class).name().equals(arguments[0])).toList();
        (named.isEmpty() ? COMMANDS : named).forEach(commandLine::addSubcommand);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        allOf(commandLine);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> Failures.handle(failure, command));
        return commandLine;
    }

    private static void allOf(CommandLine command) {
        command.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        command.getCommandSpec().exitCodeOnExecutionException(FAILED);
        command.getSubcommands().values().forEach(Driftsklar::allOf);
    }

}
