package no.driftsklar.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import no.driftsklar.engine.RuleBase;
import org.junit.jupiter.api.Test;

/** The page that people read says what the rules say. */
class CatalogueDocumentTest {

    @Test
    void theCommittedCatalogueIsTheOneThatTheRulesGive() throws Exception {
        assertThat(Files.readString(Path.of("rules", "CATALOGUE.md")))
                .as("rules/CATALOGUE.md is stale; ./verify --update writes it anew")
                .isEqualTo(CatalogueDocument.of(RuleBase.builtIn().catalogue()));
    }

    @Test
    void theFactorInTheReadmeIsTheOneInTheRuleBase() throws Exception {
        Path rules = Path.of("rules");
        assertThat(Files.readString(rules.resolve("README.md")))
                .contains(Files.readString(rules.resolve("organisation/job_rotation.drl")))
                .contains(Files.readString(rules.resolve("organisation/job_rotation.yaml")));
    }
}
