package no.driftsklar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Dependencies run downwards only. The classes that the rule base is compiled into are generated and left out. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/no/driftsklar/rules/"))
            .importPackages("no.driftsklar");

    @Test
    void dependenciesRunDownwardsAndDoorsDoNotKnowEachOther() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("cli").definedBy("no.driftsklar.cli..")
                .layer("server").definedBy("no.driftsklar.server..")
                .layer("api").definedBy("no.driftsklar.api..")
                .optionalLayer("web").definedBy("no.driftsklar.web..")
                .layer("store").definedBy("no.driftsklar.store..")
                .layer("summary").definedBy("no.driftsklar.summary..")
                .layer("batch").definedBy("no.driftsklar.batch..")
                .layer("assessment").definedBy("no.driftsklar.assessment..")
                .layer("engine").definedBy("no.driftsklar.engine..")
                .layer("facts").definedBy("no.driftsklar.facts..")
                .layer("catalogue").definedBy("no.driftsklar.catalogue..")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("server").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("api").mayOnlyBeAccessedByLayers("server")
                .whereLayer("web").mayOnlyBeAccessedByLayers("server")
                .whereLayer("store").mayOnlyBeAccessedByLayers("cli", "server", "api", "web")
                .whereLayer("summary").mayOnlyBeAccessedByLayers("cli", "server", "api", "web", "store")
                .whereLayer("summary").mayOnlyAccessLayers("batch", "assessment", "engine", "facts", "catalogue")
                .whereLayer("batch").mayOnlyBeAccessedByLayers("cli", "server", "api", "web", "store", "summary")
                .whereLayer("assessment").mayOnlyBeAccessedByLayers("cli", "server", "api", "web", "store", "summary", "batch")
                .whereLayer("engine").mayOnlyAccessLayers("facts", "catalogue")
                .whereLayer("facts").mayOnlyAccessLayers("catalogue")
                .whereLayer("catalogue").mayNotAccessAnyLayer()
                .check(PROGRAM);
    }

    @Test
    void thePartsOfBatchDoNotGoInCircles() {
        slices().matching("no.driftsklar.batch.(*)..").should().beFreeOfCycles().check(PROGRAM);
        noClasses().that().resideInAPackage("no.driftsklar.batch.mapping..")
                .should().dependOnClassesThat().resideInAPackage("no.driftsklar.batch.input..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheEngineKnowsDrools() {
        noClasses().that().resideOutsideOfPackage("no.driftsklar.engine..")
                .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..")
                .check(PROGRAM);
    }

    @Test
    void theCommandLineAndTheLibraryBelowItDoWithoutSpring() {
        noClasses().that().resideInAnyPackage("no.driftsklar.cli..", "no.driftsklar.summary..",
                        "no.driftsklar.batch..", "no.driftsklar.assessment..", "no.driftsklar.engine..",
                        "no.driftsklar.facts..", "no.driftsklar.catalogue..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "io.micrometer..")
                .check(PROGRAM);
    }
}
