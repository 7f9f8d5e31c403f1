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
}
