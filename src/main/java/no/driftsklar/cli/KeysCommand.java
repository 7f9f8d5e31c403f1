package no.driftsklar.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.Schema;
import no.driftsklar.store.keys.ApiKey;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Organisation;
import no.driftsklar.store.keys.Scope;
import org.apache.commons.lang3.StringUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The API keys of the server. Works while the server runs; what it does counts from the next request on. */
@Command(name = "keys", mixinStandardHelpOptions = true, versionProvider = Driftsklar.Version.class,
        synopsisSubcommandLabel = "COMMAND", description = "Makes, lists and revokes API keys of the server.",
        subcommands = {KeysCommand.Add.class, KeysCommand.Listing.class, KeysCommand.Revoke.class})
final class KeysCommand {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Oslo"));

    @Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Makes a key and writes it to standard output, this once only.")
    static final class Add extends SpeakingCommand {

        @Option(names = "--organisation", required = true, paramLabel = "NNNNNNNNN",
                description = "Organisation number of those whose projects the key sees; local for a server of one's own.")
        private String organisation;

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the key is for.")
        private String name;

        @Option(names = "--scope", required = true, arity = "1..*", paramLabel = "SCOPE",
                description = "What it allows: status:write, assessment:read, batch, admin.")
        private List<String> scopes;

        @Option(names = "--expires", paramLabel = "DATE", description = "Last day on which it works, as 2026-12-31 (default: it does not expire).")
        private LocalDate expires;

        @Mixin
        private StoreOptions store;

        @Override
        public Integer call() {
            if (!Organisation.isValid(organisation)) {
                throw new Failures.UserException(KeyWords.NO_ORGANISATION.in(language(), organisation));
            }
            List<Scope> allowed = scopes.stream().map(this::scope).toList();
            if (expires != null && expires.isBefore(LocalDate.now(CLOCK))) {
                throw new Failures.UserException(KeyWords.PAST.in(language(), expires));
            }
            try (Database database = store.openOrMake(Schema.LATEST)) {
                ApiKeys.Issued issued = new ApiKeys(database, CLOCK).add(organisation, name, allowed, expires);
                System.err.println(KeyWords.ADDED.in(language(), issued.key().id(), organisation, scopesOf(issued.key()),
                        KeyWords.ONCE.in(language())));
                System.out.println(issued.text());
            }
            return Driftsklar.ALL_SCORED;
        }

        private Scope scope(String key) {
            return Scope.of(key).orElseThrow(() -> new Failures.UserException(KeyWords.NO_SCOPE.in(language(), key,
                    Arrays.stream(Scope.values()).map(Scope::key).collect(Collectors.joining(", ")))));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all keys, without their secrets.")
    static final class Listing extends SpeakingCommand {

        @Mixin
        private StoreOptions store;

        @Override
        public Integer call() {
            List<ApiKey> keys;
            try (Database database = store.open(Schema.AS_IT_IS, language())) {
                keys = new ApiKeys(database, CLOCK).all();
            }
            if (keys.isEmpty()) {
                System.err.println(KeyWords.NONE.in(language()));
            }
            keys.forEach(key -> System.out.println(StringUtils.rightPad(key.id(), 12)
                    + StringUtils.rightPad(key.organisation(), 11) + String.join(" · ", key.name(), scopesOf(key),
                            standing(key), key.lastUsedAt() == null ? KeyWords.NEVER_USED.in(language())
                                    : KeyWords.LAST_USED.in(language(), DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
                                            .withZone(CLOCK.getZone()).format(key.lastUsedAt())))));
            return Driftsklar.ALL_SCORED;
        }

        private String standing(ApiKey key) {
            ApiKey.Standing standing = key.standing(CLOCK.instant());
            return standing == ApiKey.Standing.VALID && key.expiresAt() != null
                    ? KeyWords.VALID_TO.in(language(), LocalDate.ofInstant(key.expiresAt(), CLOCK.getZone()).minusDays(1))
                    : KeyWords.of(standing).in(language());
        }
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Revokes a key: nobody gets in with it any more.")
    static final class Revoke extends SpeakingCommand {

        @Parameters(paramLabel = "ID", description = "The key, as driftsklar keys list names it.")
        private String id;

        @Mixin
        private StoreOptions store;

        @Override
        public Integer call() {
            try (Database database = store.open(Schema.AS_IT_IS, language())) {
                ApiKey key = new ApiKeys(database, CLOCK).revoke(id)
                        .orElseThrow(() -> new Failures.UserException(KeyWords.NO_KEY.in(language(), id)));
                System.err.println(KeyWords.REVOKED.in(language(), key.id(), key.organisation(), key.name()));
            }
            return Driftsklar.ALL_SCORED;
        }
    }

    private static String scopesOf(ApiKey key) {
        return key.scopes().stream().sorted().map(Scope::key).collect(Collectors.joining(", "));
    }
}
