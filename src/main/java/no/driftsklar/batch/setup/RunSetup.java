package no.driftsklar.batch.setup;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.driftsklar.assessment.Assessor;
import no.driftsklar.assessment.Sensitivity;
import no.driftsklar.assessment.Weights;
import no.driftsklar.batch.input.ProjectFile;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.scoring.OutputSet;
import no.driftsklar.batch.scoring.ScoreRun;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.FactsReader;

/**
 * Everything that the outputs of a run hang on besides its inputs; whoever gives the same gets the same bytes.
 *
 * @param rules      the rule base
 * @param weights    what each factor weighs
 * @param ownWeights whether the weights are the user's own
 * @param mapping    how columns become fields
 * @param scoring    how is read and scored
 * @param writing    what is written
 */
public record RunSetup(RuleBase rules, Weights weights, boolean ownWeights,
        Mapping mapping, Scoring scoring, Writing writing) {

    /**
     * What writes the outputs of the run.
     *
     * @param set            where outputs are files, the set of them; else null
     * @param standardOutput where assessments go that go to no file; null where they all do
     */
    public RunOutputs outputs(OutputSet set, OutputStream standardOutput) {
        return new RunOutputs(this, set, standardOutput);
    }

    /**
     * The plan of the run.
     *
     * @param places  where the inputs lie, by the names that the run calls them by
     * @param threads how many threads work, at least 1; the bytes do not hang on it
     */
    public ScoreRun.Plan plan(RunOutputs outputs, OutputSet set, UnaryOperator<String> places, int threads) {
        Catalogue catalogue = rules.catalogue();
        FactsReader facts = new FactsReader(catalogue, scoring.asOf(), scoring.extraColumns() != OtherColumns.REJECT);
        return new ScoreRun.Plan(new ProjectFile(catalogue, facts, scoring.extraColumns(), mapping), places,
                () -> new Assessor(rules, scoring.engine(), weights),
                scoring.draws() == null ? null : new Sensitivity(rules, weights, scoring.draws(), scoring.seed()),
                outputs, set, about(), threads, scoring.strict());
    }

    private Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("program", Program.nameAndVersion());
        about.put("rule_base", rules.catalogue().id());
        about.put("own_weights", weights.fingerprint());
        about.put("mapping_sha256", mapping.fingerprint());
        Map<String, Object> options = new LinkedHashMap<>(writing.about());
        options.put("texts", scoring.texts());
        options.put("lang", scoring.language().code());
        options.put("as_of", scoring.asOf() == null ? null : scoring.asOf().toString());
        options.put("engine", lower(scoring.engine()));
        options.put("extra_columns", lower(scoring.extraColumns()));
        options.put("sensitivity", scoring.draws());
        options.put("seed", scoring.draws() == null ? null : scoring.seed());
        options.put("strict", scoring.strict());
        about.put("options", options);
        return about;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
