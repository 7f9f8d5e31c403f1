package no.driftsklar.api.projects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.problems.ProblemWriter;
import no.driftsklar.catalogue.Text;
import no.driftsklar.store.projects.ProjectException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the store refuses, as problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProjectProblems {

    private final ProblemWriter writer;

    ProjectProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void refused(ProjectException refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, problem(refusal));
    }

    private static ProblemException problem(ProjectException refusal) {
        String n = String.valueOf(refusal.number());
        return switch (refusal.reason()) {
            case NO_PROJECT -> new ProblemException(ProblemKind.NOT_FOUND);
            case CHANGED -> new ProblemException(ProblemKind.PRECONDITION_FAILED);
            case KEY_REUSED -> new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED);
            case NOTHING_TO_CORRECT -> wrong("corrects", n, new Text("prosjektet har ingen status " + n,
                    "prosjektet har ingen status " + n, "the project has no status " + n));
            case IN_THE_FUTURE -> wrong("status_date", null, new Text("kan ikke være senere enn i dag",
                    "kan ikkje vere seinare enn i dag", "cannot be later than today"));
            case CORRECTED_ALREADY -> new ProblemException(ProblemKind.CONFLICT, new Text(
                    "Statusen er rettet av status " + n + "; rett den i stedet.",
                    "Statusen er retta av status " + n + "; rett den i staden.",
                    "The status was corrected by status " + n + "; correct that one instead."));
        };
    }

    private static ProblemException wrong(String key, String value, Text expected) {
        return new ProblemException(ProblemKind.INVALID_FACTS, List.of(new ProblemError("/" + key, key, value, expected)));
    }
}
