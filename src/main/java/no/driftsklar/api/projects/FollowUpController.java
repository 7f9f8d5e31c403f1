package no.driftsklar.api.projects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.driftsklar.api.NeedsScope;
import no.driftsklar.api.problems.Envelope;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.projects.Views.BetweenView;
import no.driftsklar.api.projects.Views.ExplainedView;
import no.driftsklar.api.projects.Views.FactsView;
import no.driftsklar.api.projects.Views.SupposedView;
import no.driftsklar.api.projects.Views.TrendView;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.State;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.store.projects.Comparison;
import no.driftsklar.store.projects.FactsAt;
import no.driftsklar.store.projects.History;
import no.driftsklar.store.projects.Projects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What follows from the posts of a project together: facts at a date, trend, changes, and what would be if. */
@Tag(name = "projects")
@RestController
@RequestMapping(path = ProjectsController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class FollowUpController {

    private static final String FACTS = "facts";
    private static final String FACTORS = "factors";
    private static final List<State> SUPPOSABLE = Stream.of(State.values()).filter(State::isKnown).toList();

    private final Projects projects;
    private final Comparison comparison;
    private final Catalogue catalogue;
    private final FactsReader reader;
    private final JsonMapper json;
    private final AssessorPool assessors;

    FollowUpController(Projects projects, Comparison comparison, AssessorPool assessors, JsonMapper json) {
        this.projects = projects;
        this.comparison = comparison;
        this.catalogue = assessors.catalogue();
        this.reader = new FactsReader(catalogue, null, false);
        this.json = json;
        this.assessors = assessors;
    }

    @GetMapping("/facts")
    @Operation(operationId = "facts", summary = "The facts of a project at a date, each with its date and source")
    @NeedsScope(Scope.ASSESSMENT_READ)
    FactsView facts(Caller caller, @PathVariable String id, @RequestParam(required = false) String at) {
        LocalDate date = Parameters.date("at", at, projects.today());
        FactsAt facts = projects.history(caller.organisation(), id).at(date);
        return Views.facts(id, date, facts.missing(), facts.all());
    }

    @GetMapping("/trend")
    @Operation(operationId = "trend", summary = "How a project has moved: score, risks, stalls, regressions")
    @NeedsScope(Scope.ASSESSMENT_READ)
    TrendView trend(Caller caller, @PathVariable String id) {
        return TrendView.of(id, projects.trend(caller.organisation(), id));
    }

    /** Without {@code from} it begins with the first status, without {@code to} it ends today. */
    @GetMapping("/changes")
    @Operation(operationId = "changes", summary = "Which facts moved which factors, and how many points each gave")
    @NeedsScope(Scope.ASSESSMENT_READ)
    BetweenView changes(Caller caller, @PathVariable String id, @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        History history = projects.history(caller.organisation(), id);
        LocalDate until = Parameters.date("to", to, projects.today());
        LocalDate since = Parameters.date("from", from, history.first().orElse(until));
        if (since.isAfter(until)) {
            throw Parameters.wrong("from", since.toString(), new Text("kan ikke være senere enn to, " + until,
                    "kan ikkje vere seinare enn to, " + until, "cannot be later than to, " + until));
        }
        return new BetweenView(id, since.toString(), until.toString(),
                ExplainedView.of(comparison.between(history.at(since), history.at(until))));
    }

    @PostMapping(path = "/what-if", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "whatIf", summary = "What would be if; nothing is kept",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
                    content = @Content(schema = @Schema(implementation = Bodies.WhatIfBody.class))))
    @NeedsScope(Scope.ASSESSMENT_READ)
    SupposedView whatIf(Caller caller, Language language, @PathVariable String id, @RequestBody JsonNode body) {
        Envelope envelope = new Envelope(body, List.of("at", FACTS, FACTORS));
        LocalDate at = envelope.date("at");
        Map<String, Answer> answers = answers(envelope);
        Map<String, State> states = states(envelope);
        envelope.close();
        FactsAt facts = projects.history(caller.organisation(), id).at(at == null ? projects.today() : at);
        Comparison.Supposed supposed = comparison.suppose(facts, answers, states);
        return new SupposedView(id, facts.date().toString(), text(supposed.assessment(), language), supposed.missing(),
                ExplainedView.of(supposed.explained()));
    }

    private Map<String, Answer> answers(Envelope envelope) {
        JsonNode facts = envelope.object(FACTS);
        if (facts == null) {
            return Map.of();
        }
        FactsReader.Part read = reader.partOfJson(facts);
        read.problems().forEach(problem -> envelope.add(ProblemError.of(problem, "/" + FACTS)));
        for (String frame : List.of("project_id", "status_date")) {
            if (read.answers().containsKey(frame)) {
                envelope.add(new ProblemError("/" + FACTS + "/" + frame, frame, null, new Text(
                        "kan ikke antas å være noe annet", "kan ikkje gåast ut frå å vere noko anna",
                        "cannot be supposed to be something else")));
            }
        }
        return read.answers();
    }

    private Map<String, State> states(Envelope envelope) {
        JsonNode factors = envelope.object(FACTORS);
        Map<String, State> states = new LinkedHashMap<>();
        if (factors != null) {
            factors.properties().forEach(property -> {
                String pointer = "/" + FACTORS + "/" + ProblemError.escaped(property.getKey());
                if (catalogue.factor(property.getKey()).isEmpty()) {
                    String nearest = Nearest.to(property.getKey(), catalogue.factors().stream().map(Factor::id).toList())
                            .orElseThrow();
                    envelope.add(new ProblemError(pointer, property.getKey(), null, new Text(
                            "er ingen faktor; mente du " + nearest + "?", "er ingen faktor; meinte du " + nearest + "?",
                            "is not a factor; did you mean " + nearest + "?")));
                    return;
                }
                SUPPOSABLE.stream().filter(state -> property.getValue().isString()
                        && state.key().equals(property.getValue().stringValue())).findFirst().ifPresentOrElse(
                                state -> states.put(property.getKey(), state),
                                () -> envelope.add(new ProblemError(pointer, property.getKey(),
                                        property.getValue().toString(), new Text(
                                                "skal være hinders, promotes eller neither",
                                                "skal vere hinders, promotes eller neither",
                                                "must be hinders, promotes or neither"))));
            });
        }
        return states;
    }

    private String text(Assessment assessment, Language language) {
        if (assessment == null) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            assessors.writer(language).write(generator, assessment);
        }
        return text.toString();
    }
}
