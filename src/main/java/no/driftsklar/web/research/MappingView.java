package no.driftsklar.web.research;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.driftsklar.assessment.Wording;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.mapping.Cells;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.MappingDraft;
import no.driftsklar.batch.mapping.MappingException;
import no.driftsklar.batch.proposal.FirstRow;
import no.driftsklar.batch.proposal.Outline;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.Problem;
import no.driftsklar.store.jobs.JobProblem;
import no.driftsklar.store.jobs.WaitingFile;
import no.driftsklar.web.words.Words;

/** A file that waits with its mapping, as somebody looks it over. */
final class MappingView {

    private static final int ROWS_SHOWN = 10;

    /** Of tables wider than this the further columns are mapped as YAML only; our assumption of what a page can hold. */
    private static final int COLUMNS_SHOWN = 200;

    private static final int VALUES_SHOWN = 6;
    private static final String LEVEL = "level.";

    private final Catalogue catalogue;
    private final Words words;
    private final Language language;
    private final FactsReader facts;

    MappingView(Catalogue catalogue, Words words, Language language) {
        this.catalogue = catalogue;
        this.words = words;
        this.language = language;
        this.facts = new FactsReader(catalogue, null, true);
    }

    /**
     * What the page shows.
     *
     * @param problems  what keeps the file from being scored
     * @param toLookAt  columns of which something is unsure
     * @param groups    what may become of any column, beside nothing and being carried
     * @param hidden    how many columns are not shown one by one
     * @param constants fields that may have one value in all rows
     * @param unfilled  questions of the short form that nothing is known of
     * @param rows      the first rows as they are read; null where they cannot be
     */
    record View(String dialect, boolean table, List<Trouble> problems, List<Column> toLookAt, List<Group> groups,
            List<Column> columns, int hidden, List<Shared> shared, List<Constant> constants, List<String> unfilled,
            Rows rows) {
    }

    /**
     * Something that is wrong.
     *
     * @param target what to mend, as the id of an element; null where it is no one thing on the page
     */
    record Trouble(String text, String target) {
    }

    /** Choices under a heading. */
    record Group(String heading, List<Choice> choices) {
    }

    /** A choice. */
    record Choice(String value, String text) {
    }

    /**
     * One column.
     *
     * @param place    where it stands in the table, from 0
     * @param use      the choice that is made
     * @param once     whether there is one column of this name only; others cannot be used
     * @param unsure   whether somebody must look at it
     * @param remarks  what is to be said of it
     * @param more     choices that only this column has
     * @param meanings what its values mean; empty where that is the same in all columns of the type
     */
    record Column(int place, String name, String values, String use, boolean once, boolean unsure, List<String> remarks,
            List<Group> more, List<Meaning> meanings, List<Choice> answers) {
    }

    /**
     * What a value means.
     *
     * @param meaning the choice that is made; empty where it is read as it stands
     */
    record Meaning(String value, String meaning, boolean unread) {
    }

    /** What values mean in all columns of a type. */
    record Shared(String type, String heading, List<String> remarks, List<Meaning> meanings, List<Choice> answers) {
    }

    /** A field that may have one value in all rows. */
    record Constant(String field, String label, String value, List<Choice> answers) {
    }

    /** The first rows, field by field. */
    record Rows(List<String> lines, List<RowOfField> fields, List<String> problems) {
    }

    /** What a field has in each of the first rows. */
    record RowOfField(String label, String field, List<String> values) {
    }

    private String say(String key, Object... values) {
        return words.say(language, "research." + key, values);
    }

    View of(WaitingFile file, String place, String yaml) {
        Outline outline = file.outline();
        if (file.mapping() == null) {
            List<Trouble> problems = new ArrayList<>();
            Rows rows = rows(place, Mapping.none(), problems);
            return new View(dialect(outline), false, problems, List.of(), List.of(), List.of(), 0, List.of(), List.of(),
                    List.of(), rows);
        }
        List<Trouble> problems = new ArrayList<>();
        MappingDraft draft;
        try {
            draft = MappingDraft.of(yaml, say("mapping.name"), catalogue);
        } catch (MappingException e) {
            // it is not kept so; only what was just posted can be
            return new View(dialect(outline), true, e.problems().stream().map(text -> new Trouble(text.in(language), "yaml"))
                    .toList(), List.of(), List.of(), List.of(), 0, List.of(), List.of(), List.of(), null);
        }
        problems.addAll(filledTwice(draft, outline));
        Rows rows = null;
        try {
            Mapping mapping = Mapping.of(yaml, say("mapping.name"), catalogue);
            rows = rows(place, mapping, problems);
        } catch (MappingException e) {
            if (problems.isEmpty()) {
                e.problems().forEach(text -> problems.add(new Trouble(text.in(language), "yaml")));
            }
        }
        List<Column> columns = columns(draft, outline);
        List<Column> shown = columns.subList(0, Math.min(COLUMNS_SHOWN, columns.size()));
        return new View(dialect(outline), true, problems, shown.stream().filter(Column::unsure).toList(), groups(), shown,
                columns.size() - shown.size(), shared(draft, outline), constants(draft, outline), unfilled(draft,
                outline), rows);
    }

    private String dialect(Outline outline) {
        String found = outline.dialect().in(language);
        return Character.toUpperCase(found.charAt(0)) + found.substring(1);
    }

    private static List<String> names(Outline outline) {
        return outline.columns().stream().map(Outline.Column::name).toList();
    }

    private List<Trouble> filledTwice(MappingDraft draft, Outline outline) {
        List<Trouble> troubles = new ArrayList<>();
        Map<String, List<Integer>> byField = new LinkedHashMap<>();
        for (int i = 0; i < outline.columns().size(); i++) {
            MappingDraft.Use use = draft.use(outline.columns().get(i).name());
            if (use.field() != null && use.kind() != MappingDraft.Kind.BOX) {
                byField.computeIfAbsent(use.field(), any -> new ArrayList<>()).add(i);
            }
        }
        byField.forEach((field, places) -> {
            if (places.size() > 1 && catalogue.field(field).isPresent()) {
                troubles.add(new Trouble(say("problem.filled_twice",
                        catalogue.field(field).orElseThrow().label().in(language),
                        places.stream().map(i -> outline.columns().get(i).name()).map(language::quote)
                                .collect(Collectors.joining(", "))), MappingForm.USE + places.get(1)));
            }
            if (draft.isSet(field) || draft.constant(field) != null) {
                troubles.add(new Trouble(say("problem.filled_otherwise",
                        catalogue.field(field).orElseThrow().label().in(language),
                        language.quote(outline.columns().get(places.get(0)).name())), MappingForm.USE + places.get(0)));
            }
        });
        return troubles;
    }

    private Rows rows(String place, Mapping mapping, List<Trouble> problems) {
        List<FirstRow> read;
        try {
            read = FirstRow.read(place, InputStream.nullInputStream(), mapping, catalogue, ROWS_SHOWN);
        } catch (UnusableFileException e) {
            Text reason = new JobProblem(JobProblem.Reason.UNUSABLE_INPUT, e.reason()).detail(JobProblem.Door.PAGE);
            reason.in(language).lines().map(String::strip).forEach(line -> problems.add(new Trouble(line, null)));
            return null;
        }
        List<String> lines = read.stream().map(row -> say("rows.line", String.valueOf(row.line()))).toList();
        Wording wording = new Wording(catalogue, language);
        List<RowOfField> fields = new ArrayList<>();
        for (Field field : catalogue.fields()) {
            List<String> values = read.stream().map(row -> value(row, field, wording)).toList();
            if (values.stream().anyMatch(value -> !value.isEmpty())) {
                fields.add(new RowOfField(field.label().in(language), field.name(), values));
            }
        }
        List<String> troubles = new ArrayList<>();
        for (FirstRow row : read) {
            for (Problem problem : row.result().problems()) {
                troubles.add(say("rows.problem", String.valueOf(row.line()), problem.in(language)));
            }
        }
        return new Rows(lines, fields, troubles);
    }

    private static String value(FirstRow row, Field field, Wording wording) {
        if (row.result().facts() == null) {
            return "";
        }
        Object value = row.result().facts().value(field.name());
        if (value == null) {
            return row.result().facts().isNotApplicable(field.name()) ? wording.term("value", "not_applicable") : "";
        }
        return field.type() == FieldType.LEVEL ? value.toString() : value instanceof Double number
                ? wording.percent(wording.number(BigDecimal.valueOf(number).stripTrailingZeros()))
                : wording.value(field, row.result().facts());
    }

    /** What may become of any column. */
    private List<Group> groups() {
        Map<String, List<Choice>> byTheme = new LinkedHashMap<>();
        for (Field field : catalogue.fields()) {
            byTheme.computeIfAbsent(field.theme(), any -> new ArrayList<>())
                    .add(new Choice("field:" + field.name(), field.label().in(language) + " (" + field.name() + ")"));
        }
        return byTheme.entrySet().stream().map(entry -> new Group(catalogue.term("theme", entry.getKey()).in(language),
                entry.getValue())).toList();
    }

    private List<Column> columns(MappingDraft draft, Outline outline) {
        List<Column> columns = new ArrayList<>();
        List<String> names = names(outline);
        Map<String, Long> times = names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        List<Group> boxes = boxes();
        List<Group> since = since();
        for (int i = 0; i < outline.columns().size(); i++) {
            Outline.Column column = outline.columns().get(i);
            MappingDraft.Use use = draft.use(column.name());
            boolean isBox = use.kind() == MappingDraft.Kind.BOX || !column.values().isEmpty() && column.values().stream()
                    .map(Cells::lower).allMatch(value -> Cells.TICKED.contains(value) || Cells.UNTICKED.contains(value));
            boolean isDate = use.kind() == MappingDraft.Kind.DAYS_SINCE || use.kind() == MappingDraft.Kind.MONTHS_SINCE
                    || !column.values().isEmpty() && column.values().stream().allMatch(MappingView::looksLikeDate);
            Field field = use.kind() == MappingDraft.Kind.FIELD ? catalogue.field(use.field()).orElse(null) : null;
            List<Meaning> meanings = field == null ? List.of() : meanings(column, field, draft);
            columns.add(new Column(i, column.name(), values(column), MappingForm.choice(use), times.get(column.name()) == 1,
                    use.kind() != MappingDraft.Kind.IGNORE && !column.remarks().isEmpty(),
                    column.remarks().stream().map(text -> text.in(language)).toList(),
                    isBox ? boxes : isDate ? since : List.of(),
                    meanings, field == null ? List.of() : answers(field, meanings)));
        }
        return columns;
    }

    private static boolean looksLikeDate(String value) {
        return value.matches("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}\\.\\d{1,2}\\.\\d{4}.*");
    }

    private String values(Outline.Column column) {
        if (column.values().isEmpty()) {
            return say("column.empty");
        }
        boolean more = column.more() || column.values().size() > VALUES_SHOWN;
        return say("column.values", column.values().stream().limit(VALUES_SHOWN).collect(Collectors.joining(" · "))
                + (more ? " …" : ""));
    }

    private List<Group> boxes() {
        List<Group> boxes = new ArrayList<>();
        for (Field field : catalogue.fields()) {
            if (field.type() == FieldType.SET) {
                List<Choice> choices = new ArrayList<>();
                field.answers().forEach((value, text) -> choices.add(new Choice("box:" + field.name() + ":" + value,
                        text.in(language))));
                for (String whole : List.of("none", "unknown", "not_applicable")) {
                    choices.add(new Choice("box:" + field.name() + ":" + whole, say("box." + whole)));
                }
                boxes.add(new Group(say("box.of", field.label().in(language)), choices));
            }
        }
        return boxes;
    }

    private List<Group> since() {
        List<Choice> choices = new ArrayList<>();
        for (Field field : catalogue.fields()) {
            String unit = field.type() != FieldType.COUNT || field.unit() == null ? "" : field.unit().en();
            if (unit.equals("days") || unit.equals("months")) {
                choices.add(new Choice(unit + ":" + field.name(), field.label().in(language) + " (" + field.name() + ")"));
            }
        }
        return List.of(new Group(say("since"), choices));
    }

    /** What values of a column mean that say it themselves, or that cannot be read otherwise. */
    private List<Meaning> meanings(Outline.Column column, Field field, MappingDraft draft) {
        Map<String, String> own = draft.meanings(column.name());
        if (own.isEmpty() && (MappingForm.SHARED.contains(field.type()) || field.type() == FieldType.SET)) {
            return List.of();
        }
        Set<String> values = new LinkedHashSet<>(own.keySet());
        column.values().stream().filter(value -> !reads(field, value)).forEach(values::add);
        return values.stream().map(value -> new Meaning(value, own.getOrDefault(value, ""), !reads(field, value))).toList();
    }

    private boolean reads(Field field, String value) {
        return Cells.isMissing(value) || facts.reads(field, value) || field.type() == FieldType.DATE && looksLikeDate(value);
    }

    /**
     * What a value may mean; empty where it is to be written.
     *
     * @param meanings those that the mapping has: one that is no single answer, such as several of a set, stays a choice
     */
    private List<Choice> answers(Field field, List<Meaning> meanings) {
        List<Choice> answers = new ArrayList<>();
        if (field.type() == FieldType.LEVEL) {
            field.answers().forEach((key, text) -> answers.add(new Choice(key, key + " – " + text.in(language))));
        } else if (field.type() == FieldType.YESNO) {
            yesNo(answers);
        } else if (field.answers() != null) {
            field.answers().forEach((key, text) -> answers.add(new Choice(key, text.in(language))));
        }
        if (field.type() == FieldType.SET) {
            answers.add(new Choice("none", catalogue.term("value", "none").in(language)));
        }
        if (!answers.isEmpty() && !FactsReader.isRequired(field)) {
            unanswered(answers);
        }
        if (!answers.isEmpty()) {
            meanings.stream().map(Meaning::meaning).distinct().filter(meaning -> !meaning.isEmpty()
                    && answers.stream().noneMatch(answer -> answer.value().equals(meaning)))
                    .forEach(meaning -> answers.add(new Choice(meaning, meaning)));
        }
        return answers;
    }

    private void yesNo(List<Choice> answers) {
        List.of("yes", "no").forEach(key -> answers.add(new Choice(key, catalogue.term("value", key).in(language))));
    }

    private void unanswered(List<Choice> answers) {
        answers.add(new Choice("unknown", say("meaning.unknown")));
        answers.add(new Choice("not_applicable", catalogue.term("value", "not_applicable").in(language)));
    }

    private List<Shared> shared(MappingDraft draft, Outline outline) {
        List<Shared> shared = new ArrayList<>();
        for (FieldType type : MappingForm.SHARED) {
            Map<String, String> meanings = draft.shared(type);
            Set<String> values = new LinkedHashSet<>(meanings.keySet());
            for (Outline.Column column : outline.columns()) {
                MappingDraft.Use use = draft.use(column.name());
                Field field = use.kind() == MappingDraft.Kind.FIELD ? catalogue.field(use.field()).orElse(null) : null;
                if (field != null && field.type() == type && draft.meanings(column.name()).isEmpty()) {
                    column.values().stream().filter(value -> !reads(field, value)).forEach(values::add);
                }
            }
            if (!values.isEmpty()) {
                List<Choice> answers = new ArrayList<>();
                if (type == FieldType.YESNO) {
                    yesNo(answers);
                } else {
                    for (int level = 0; level <= 4; level++) {
                        answers.add(new Choice(String.valueOf(level), say(LEVEL + level)));
                    }
                }
                unanswered(answers);
                shared.add(new Shared(type.key(), say("shared." + type.key()), outline.shared().getOrDefault(type, List.of())
                        .stream().map(text -> text.in(language)).toList(), values.stream().map(value -> new Meaning(value,
                                meanings.getOrDefault(value, ""), true)).toList(), answers));
            }
        }
        return shared;
    }

    private List<Constant> constants(MappingDraft draft, Outline outline) {
        return catalogue.fields().stream().filter(field -> field.type() == FieldType.CODE && field.answers() != null
                && field.theme().equals("project") && !isFilled(field, draft, outline)
                || draft.constant(field.name()) != null)
                .map(field -> new Constant(field.name(), field.label().in(language),
                        draft.constant(field.name()) == null ? "" : draft.constant(field.name()), field.answers() == null
                        ? List.of()
                                : field.answers().entrySet().stream().map(answer -> new Choice(answer.getKey(),
                                        answer.getValue().in(language))).toList())).toList();
    }

    private static boolean isFilled(Field field, MappingDraft draft, Outline outline) {
        return draft.isSet(field.name()) || !draft.columnsOf(field.name(), names(outline)).isEmpty();
    }

    private List<String> unfilled(MappingDraft draft, Outline outline) {
        return catalogue.fields().stream().filter(field -> field.core() && draft.constant(field.name()) == null
                && !isFilled(field, draft, outline)).map(field -> field.label().in(language)).toList();
    }
}
