package no.driftsklar.store.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.facts.Answer;
import no.driftsklar.facts.FactsReader;
import tools.jackson.databind.json.JsonMapper;

/** Posts written down one after the other, as a project would send them. */
final class Posts {

    static final RuleBase RULE_BASE = RuleBase.builtIn();
    static final Catalogue CATALOGUE = RULE_BASE.catalogue();

    private static final FactsReader READER = new FactsReader(CATALOGUE, null, false);
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Post> posts = new ArrayList<>();
    private String name;

    /** What some facts say. */
    static Map<String, Answer> answers(String facts) {
        FactsReader.Part read = READER.partOfJson(JSON.readTree(facts));
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        return read.answers();
    }

    /** A post as the API hands it to the store; JSON with single quotation marks. */
    static NewStatus status(String date, String facts) {
        return correction(date, null, facts);
    }

    static NewStatus correction(String date, Long corrects, String facts) {
        String json = facts.replace('\'', '"');
        return new NewStatus(date == null ? null : LocalDate.parse(date), Post.Source.API, corrects, answers(json),
                "{\"facts\": " + json + "}");
    }

    Posts named(String given) {
        name = given;
        return this;
    }

    Posts on(String date, String facts) {
        return on(date, Post.Source.API, null, facts);
    }

    Posts correcting(long n, String date, String facts) {
        return on(date, Post.Source.API, n, facts);
    }

    Posts on(String date, Post.Source source, Long corrects, String facts) {
        posts.add(new Post(posts.size() + 1L, LocalDate.parse(date), Instant.parse("2026-11-22T10:00:00Z"), source, corrects,
                answers(facts.replace('\'', '"'))));
        return this;
    }

    History history() {
        return new History(CATALOGUE, "bergen-gps", name, posts);
    }

    FactsAt at(String date) {
        return history().at(LocalDate.parse(date));
    }
}
