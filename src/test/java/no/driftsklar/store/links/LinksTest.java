package no.driftsklar.store.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.database.TestDatabase;
import no.driftsklar.store.projects.Precondition;
import no.driftsklar.store.projects.ProjectException;
import no.driftsklar.store.projects.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class LinksTest {

    private static final String BERGEN = "964338531";
    private static final String OSLO = "958935420";
    private static final AssessorPool ASSESSORS = new AssessorPool(RuleBase.builtIn());

    @Parameter
    private Database.Kind kind;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-22T10:00:00.123456789Z");
    private Database database;
    private Projects projects;
    private Links links;

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind, folder);
        InstantSource clock = () -> now;
        projects = new Projects(database, ASSESSORS, clock.withZone(ZoneOffset.UTC));
        links = new Links(database, clock.withZone(ZoneOffset.UTC));
        projects.put(BERGEN, "gps", null, Precondition.NONE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLinkOpensItsProjectForWhoeverHasIt() {
        Links.Issued edit = links.make(BERGEN, "gps", Link.Kind.EDIT, null);
        Links.Issued read = links.make(BERGEN, "gps", Link.Kind.READ, Duration.ofDays(30));

        assertThat(links.open(edit.token())).contains(edit.link());
        assertThat(links.open(read.token())).contains(read.link());
        assertThat(edit.link().organisation()).isEqualTo(BERGEN);
        assertThat(edit.link().projectId()).isEqualTo("gps");
        assertThat(links.list(BERGEN, "gps")).containsExactlyInAnyOrder(edit.link(), read.link());
        assertThat(links.list(OSLO, "gps")).isEmpty();
    }

    @Test
    void aTokenMayStandInAnAddressAndNobodyFindsItInTheDatabase() {
        String token = links.make(BERGEN, "gps", Link.Kind.READ, null).token();

        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(links.make(BERGEN, "gps", Link.Kind.READ, null).token());
        assertThat(database.read(jdbc -> jdbc.sql("select * from project_link").query().listOfRows()).toString())
                .doesNotContain(token);
    }

    @Test
    void oneCharacterBesideOpensNothing() {
        String token = links.make(BERGEN, "gps", Link.Kind.EDIT, null).token();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(links.open(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
        }
        assertThat(links.open("")).isEmpty();
        assertThat(links.open(token + "=")).isEmpty();
    }

    @Test
    void aLinkExpires() {
        Links.Issued issued = links.make(BERGEN, "gps", Link.Kind.READ, Duration.ofDays(30));
        now = now.plus(Duration.ofDays(30)).minusMillis(1);
        assertThat(links.open(issued.token())).isPresent();
        now = now.plusMillis(1);
        assertThat(links.open(issued.token())).isEmpty();
        assertThat(links.list(BERGEN, "gps")).singleElement().matches(link -> link.isExpired(now));
    }

    @Test
    void aLinkThatIsRevokedOpensNothingAndOnlyItsProjectRevokesIt() {
        Links.Issued issued = links.make(BERGEN, "gps", Link.Kind.EDIT, null);

        assertThat(links.revoke(OSLO, "gps", issued.link().id())).isFalse();
        assertThat(links.revoke(BERGEN, "alarm", issued.link().id())).isFalse();
        assertThat(links.open(issued.token())).isPresent();
        assertThat(links.revoke(BERGEN, "gps", issued.link().id())).isTrue();
        assertThat(links.open(issued.token())).isEmpty();
        assertThat(links.list(BERGEN, "gps")).isEmpty();
        assertThat(links.revoke(BERGEN, "gps", issued.link().id())).isFalse();
    }

    @Test
    void thereIsNoLinkToNothing() {
        assertThatThrownBy(() -> links.make(OSLO, "gps", Link.Kind.EDIT, null)).isInstanceOf(ProjectException.class)
                .extracting("reason").isEqualTo(ProjectException.Reason.NO_PROJECT);
        String token = links.make(BERGEN, "gps", Link.Kind.EDIT, null).token();
        projects.delete(BERGEN, "gps", Precondition.NONE);
        projects.put(BERGEN, "gps", null, Precondition.NONE);
        assertThat(links.open(token)).as("it was to the project that was deleted").isEmpty();
    }
}
