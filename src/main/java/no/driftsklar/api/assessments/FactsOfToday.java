package no.driftsklar.api.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads facts whose status_date, where they give none, is today. */
@Component
public final class FactsOfToday {

    private final Catalogue catalogue;
    private final Clock clock;
    private volatile FactsReader ofToday;

    /**
     * @param clock what day it is, where the projects are
     */
    FactsOfToday(AssessorPool assessors, Clock clock) {
        this.catalogue = assessors.catalogue();
        this.clock = clock;
        this.ofToday = new FactsReader(catalogue, LocalDate.now(clock), false);
    }

    /** Today, where the projects are. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Reads an object of fields.
     *
     * @throws ProblemException with everything that is wrong; each thing points to its key
     */
    public Facts read(JsonNode facts) {
        return read(facts, problem -> ProblemError.of(problem, ""));
    }

    /**
     * Reads an object of fields that was made from something else.
     *
     * @param error what is wrong there, for a problem with a field
     * @throws ProblemException with everything that is wrong
     */
    public Facts read(JsonNode facts, Function<Problem, ProblemError> error) {
        FactsReader.Result read = reader().ofJson(facts);
        if (!read.problems().isEmpty()) {
            List<ProblemError> errors = read.problems().stream().map(error).toList();
            throw new ProblemException(ProblemKind.INVALID_FACTS, errors);
        }
        return read.facts();
    }

    private FactsReader reader() {
        FactsReader reader = ofToday;
        LocalDate today = today();
        if (!reader.asOf().equals(today)) {
            reader = new FactsReader(catalogue, today, false);
            ofToday = reader;
        }
        return reader;
    }
}
