package no.driftsklar.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.assessment.Warning;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.DueFields;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.facts.Answer;
import no.driftsklar.store.forms.Saved;
import no.driftsklar.store.projects.FactAt;
import no.driftsklar.web.form.Question.Kind;
import no.driftsklar.web.form.Question.Option;
import no.driftsklar.web.visit.ProjectPages;

/** Makes the questions of a page, each with its answer as it stands. One request. */
final class Questions {

    private final Catalogue catalogue;
    private final Draft draft;
    private final Said said;
    private final String form;
    private final Map<String, Typed> typed = new LinkedHashMap<>();
    private final Map<String, Long> bases = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, Question.Conflict> conflicts = new LinkedHashMap<>();
    private final List<Warning<Contradiction>> contradictions;

    /**
     * @param form           address of the form
     * @param contradictions those in what the form says now
     */
    Questions(Catalogue catalogue, Draft draft, Said said, String form, List<Warning<Contradiction>> contradictions) {
        this.catalogue = catalogue;
        this.draft = draft;
        this.said = said;
        this.form = form;
        this.contradictions = contradictions;
    }

    /** What was typed and cannot be read, so that it is shown again. */
    Questions mistaken(PostedPage page) {
        page.errors().forEach((field, error) -> {
            errors.put(field, said.say("form.error." + error));
            typed.put(field, page.typed().get(field));
            bases.put(field, page.bases().get(field));
        });
        return this;
    }

    /** A choice between two answers that is to be made. */
    Questions conflict(PostedPage page, Field field, Optional<Saved.Conflict> now) {
        Typed mine = page.typed().get(field.name());
        String name = field.name();
        List<Option> sent = new ArrayList<>();
        mine.values().forEach(value -> sent.add(new Option(name, value, null, false, false)));
        mine.others().forEach(value -> sent.add(new Option(name + PostedPage.OTHER, value, null, false, false)));
        String own = now.map(conflict -> said.answer(field, conflict.mine())).orElseGet(() ->
                mine.values().isEmpty() && mine.others().isEmpty() ? said.answer(field, null)
                        : String.join("; ", (mine.values().isEmpty() ? mine.others() : mine.values()).stream()
                                .map(value -> said.option(field, value)).toList()));
        conflicts.put(name, new Question.Conflict(own, said.answer(field,
                now.map(Saved.Conflict::theirs).orElseGet(() -> draft.answer(field).orElse(null))),
                now.map(Saved.Conflict::savedAt).map(said::moment).orElse(null), sent));
        errors.put(name, said.say("form.error.conflict"));
        return this;
    }

    Question of(Field field) {
        Typed answer = typed.containsKey(field.name()) ? typed.get(field.name())
                : draft.answer(field).map(given -> Typed.of(field, given, said.language())).orElse(Typed.NOTHING);
        Kind kind = Typed.isInput(field) ? Kind.INPUT : field.type() == FieldType.SET ? Kind.BOXES : Kind.RADIOS;
        return new Question(field.name(), kind, field.question().in(said.language()), help(field),
                kind == Kind.INPUT ? input(field, answer) : null, options(field, answer), errors.get(field.name()),
                bases.get(field.name()), known(field),
                draft.prefilled(field).isPresent(), why(field), conflicts.get(field.name()), notes(field));
    }

    private String help(Field field) {
        return field.name().equals(Draft.STATUS_DATE) ? field.help().in(said.language()) + " " + said.say("form.status_date")
                : field.help().in(said.language());
    }

    private Question.Input input(Field field, Typed answer) {
        String label = switch (field.type()) {
            case COUNT -> field.unit() == null ? field.label().in(said.language())
                    : said.say("form.input.count", field.unit().in(said.language()));
            case PERCENT -> said.say("form.input.percent");
            case DATE -> said.say("form.input.date");
            default -> field.label().in(said.language());
        };
        return new Question.Input(label, answer.text(), switch (field.type()) {
            case COUNT -> "numeric";
            case PERCENT -> "decimal";
            default -> "text";
        }, switch (field.type()) {
            case COUNT, PERCENT -> 8;
            case DATE -> 12;
            case CODE -> 20;
            default -> 40;
        }, field.type() == FieldType.DATE ? said.say("form.hint.date") : null);
    }

    private List<Option> options(Field field, Typed answer) {
        List<Option> options = new ArrayList<>();
        List<String> values = switch (field.type()) {
            case YESNO -> List.of("yes", "no");
            case LEVEL, CODE, SET -> field.answers() == null ? List.of() : List.copyOf(field.answers().keySet());
            default -> List.of();
        };
        values.forEach(value -> options.add(option(field, field.name(), value, answer.values(), false)));
        if (field.type() == FieldType.SET) {
            options.add(option(field, field.name(), Typed.NONE, answer.values(), true));
        }
        if (Typed.hasOthers(field)) {
            String name = field.name() + (Typed.isInput(field) ? PostedPage.OTHER : "");
            List<String> chosen = Typed.isInput(field) ? answer.others() : answer.values();
            options.add(option(field, name, Typed.UNKNOWN, chosen, true));
            options.add(option(field, name, Typed.NOT_APPLICABLE, chosen, true));
        }
        return options;
    }

    private Option option(Field field, String name, String value, List<String> chosen, boolean apart) {
        return new Option(name, value, said.option(field, value), chosen.contains(value), apart);
    }

    /** What is known from before, with its day and source. */
    private String known(Field field) {
        FactAt fact = draft.known().all().get(field.name());
        if (fact == null || fact.said().kind() == Answer.Kind.WITHDRAWN || fact.statusDate() == null) {
            return null;
        }
        String sentence = said.say("form.known.said", said.answer(field, fact.said()), said.date(fact.statusDate()),
                said.say("form.known.source." + fact.source().key()));
        if (fact.isStale()) {
            return sentence + " " + said.say("form.known.stale", fact.shelfLifeDays());
        }
        return fact.isGrown() ? sentence + " " + said.say("form.known.grown", said.answer(field, fact.counts())) : sentence;
    }

    private Question.Why why(Field field) {
        return new Question.Why(catalogue.factors().stream()
                .filter(factor -> DueFields.of(catalogue, factor).anyMatch(field.name()::equals)).map(Factor::title)
                .map(title -> title.in(said.language())).toList(),
                field.sources().stream().map(source -> catalogue.cite(source, said.language())).toList());
    }

    private List<Question.Note> notes(Field field) {
        return contradictions.stream().filter(contradiction -> contradiction.fields().contains(field.name()))
                .map(contradiction -> new Question.Note(said.contradiction(contradiction, draft.facts().orElseThrow()),
                        links(contradiction, field))).toList();
    }

    private List<Question.Link> links(Warning<Contradiction> contradiction, Field besides) {
        return contradiction.fields().stream().filter(name -> !name.equals(besides.name()))
                .flatMap(name -> catalogue.field(name).stream())
                .map(other -> new Question.Link(other.label().in(said.language()), href(form, other))).toList();
    }

    /** Where a question stands. */
    static String href(String form, Field field) {
        return form + "/" + field.theme() + ProjectPages.anchor(field.name());
    }
}
