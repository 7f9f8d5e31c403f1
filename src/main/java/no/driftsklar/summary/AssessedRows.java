package no.driftsklar.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.driftsklar.batch.input.AssessedRow;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Key;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.catalogue.RuleBaseId;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Text;
import no.driftsklar.catalogue.Verdict;
import no.driftsklar.facts.Problem;

/**
 * Reads assessments that {@code score} wrote. All must come from one rule base and one set of weights, because scores from
 * different ones cannot be compared.
 */
final class AssessedRows {

    private static final Text REQUIRED = new Text("skal ha en verdi", "skal ha ein verdi", "must have a value");
    private static final Text PERCENT = new Text("skal være et tall fra 0 til 100 med én desimal",
            "skal vere eit tal frå 0 til 100 med éin desimal", "must be a number from 0 to 100 with one decimal");
    private static final Text STATES = new Text("tilstanden til hver faktor skal stå på alle rader eller på ingen",
            "tilstanden til kvar faktor skal stå på alle rader eller på ingen",
            "the state of every factor must stand on all rows or on none");
    private static final Text OWN_WEIGHTS = new Text(
            "skal være som på den første raden: skårer med ulike vekter kan ikke regnes sammen",
            "skal vere som på den første rada: skårar med ulike vekter kan ikkje reknast saman",
            "must be as on the first row: scores by different weights cannot be counted together");

    private final Catalogue catalogue;
    private Observation first;
    private String ownWeights;

    AssessedRows(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The hash of the own weights behind the rows; null where there are none, or no row was read yet. */
    String ownWeights() {
        return ownWeights;
    }

    /**
     * Reads a row.
     *
     * @param problems takes what is wrong with it
     * @return null where something is wrong
     */
    Observation read(AssessedRow row, List<Problem> problems) {
        if (row.fault() != null) {
            problems.add(new Problem(null, null, row.fault()));
            return null;
        }
        String projectId = row.values().get("project_id");
        if (projectId == null) {
            problems.add(new Problem("project_id", null, REQUIRED));
        }
        Phase phase = oneOf(Phase.values(), "phase", row, problems);
        Verdict verdict = oneOf(Verdict.values(), "verdict", row, problems);
        Integer score = row.values().containsKey("score") ? tenths("score", row, problems) : null;
        Integer coverage = tenths("coverage", row, problems);
        State[] states = row.states().isEmpty() ? null : states(row, problems);
        requireThisRuleBase(row, problems);
        if (problems.isEmpty() && first != null) {
            if ((states == null) != (first.states() == null)) {
                problems.add(new Problem(null, null, STATES));
            }
            if (!Objects.equals(ownWeights, row.values().get("own_weights"))) {
                problems.add(new Problem("own_weights", row.values().get("own_weights"), OWN_WEIGHTS));
            }
        }
        if (!problems.isEmpty()) {
            return null;
        }
        Observation observation = new Observation(projectId, phase, verdict, score, coverage, states, null);
        if (first == null) {
            first = observation;
            ownWeights = row.values().get("own_weights");
        }
        return observation;
    }

    private static <K extends Key> K oneOf(K[] keys, String name, AssessedRow row, List<Problem> problems) {
        String written = row.values().get(name);
        for (K key : keys) {
            if (key.key().equals(written)) {
                return key;
            }
        }
        problems.add(new Problem(name, written, written == null ? REQUIRED : oneOf(keys)));
        return null;
    }

    private static Text oneOf(Key[] keys) {
        String all = Stream.of(keys).map(Key::key).collect(Collectors.joining(", "));
        return new Text("skal være en av " + all, "skal vere ein av " + all, "must be one of " + all);
    }

    /** A number times ten; a spreadsheet may have made a comma of its decimal point. */
    private static Integer tenths(String name, AssessedRow row, List<Problem> problems) {
        String written = row.values().get(name);
        if (written == null) {
            problems.add(new Problem(name, null, REQUIRED));
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(written.replace(',', '.'));
            if (number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return number.movePointRight(1).intValueExact();
            }
        } catch (ArithmeticException | NumberFormatException notSuchANumber) {
            // said below
        }
        problems.add(new Problem(name, written, PERCENT));
        return null;
    }

    private State[] states(AssessedRow row, List<Problem> problems) {
        State[] states = new State[catalogue.factors().size()];
        for (int i = 0; i < states.length; i++) {
            String factor = catalogue.factors().get(i).id();
            String written = row.states().get(factor);
            for (State state : State.values()) {
                states[i] = state.key().equals(written) ? state : states[i];
            }
            if (states[i] == null) {
                problems.add(new Problem(factor, written, written == null ? REQUIRED : oneOf(State.values())));
            }
        }
        return states;
    }

    private void requireThisRuleBase(AssessedRow row, List<Problem> problems) {
        RuleBaseId here = catalogue.id();
        String fingerprint = row.values().get("rule_base_fingerprint");
        if (!here.fingerprint().equals(fingerprint)) {
            String other = row.values().get("rule_base_version") + " (" + fingerprint + ")";
            String own = here.version() + " (" + here.fingerprint() + ")";
            problems.add(new Problem(null, null, new Text(
                    "vurdert med regelverk " + other + ", ikke " + own + "; velg det regelverket med --rules, eller gi"
                            + " filen med prosjektene",
                    "vurdert med regelverk " + other + ", ikkje " + own + "; vel det regelverket med --rules, eller gi"
                            + " fila med prosjekta",
                    "assessed by rule base " + other + ", not " + own + "; choose that rule base with --rules, or give"
                            + " the file of the projects")));
        }
    }
}
