package no.driftsklar.summary.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.summary.Answers;
import no.driftsklar.summary.Answers.AnswerTally;
import no.driftsklar.summary.Breakdown;
import no.driftsklar.summary.Distribution;
import no.driftsklar.summary.Summary;
import no.driftsklar.summary.report.Page.Block;
import no.driftsklar.summary.report.Page.Cell;
import no.driftsklar.summary.report.Page.Head;
import no.driftsklar.summary.report.Page.Row;
import no.driftsklar.summary.report.Page.Section;
import no.driftsklar.summary.report.Page.Table;

/** How much is answered: coverage, and what is missing of each field. */
final class AnswerSection {

    private final Speech speech;
    private final Numbers numbers;

    AnswerSection(Speech speech) {
        this.speech = speech;
        this.numbers = speech.numbers();
    }

    Section of(Summary summary) {
        List<Block> blocks = new ArrayList<>();
        Distribution coverage = summary.whole().coverage();
        ScoreSection scores = new ScoreSection(speech);
        String caption = speech.say(Phrases.COVERAGE_TABLE);
        blocks.add(new Block("coverage-distribution", null, List.of(), List.of(new Drawings(speech).histogram(
                "coverage-histogram", speech.say(Phrases.COVERAGE_PICTURE),
                scores.said(Phrases.COVERAGE_SAY, coverage, caption), coverage, List.of())),
                List.of(scores.bins("coverage-bins", caption, coverage),
                        scores.figures("coverage-figures", speech.say(Phrases.COVERAGE_FIGURES), coverage))));
        if (summary.holdsAnswers()) {
            blocks.add(new Block("missing", speech.say(Phrases.MISSING), List.of(speech.say(Phrases.MISSING_TEXT)),
                    List.of(), List.of(themes(summary))));
            blocks.add(new Block("fields", null, List.of(), List.of(), List.of(fields(summary))));
        }
        return new Section("answers", speech.say(Phrases.ANSWERS), List.of(speech.say(Phrases.COVERAGE_TEXT)), blocks,
                List.of());
    }

    private Map<String, List<Field>> byTheme(Catalogue catalogue) {
        Map<String, List<Field>> themes = new LinkedHashMap<>();
        catalogue.terms("theme").keySet().forEach(theme -> themes.put(theme, new ArrayList<>()));
        catalogue.fields().forEach(field -> themes.computeIfAbsent(field.theme(), theme -> new ArrayList<>()).add(field));
        themes.values().removeIf(List::isEmpty);
        return themes;
    }

    /** A field counts in its theme only where it is shown by itself, so that no hidden one comes out by subtraction. */
    private Table themes(Summary summary) {
        List<Row> rows = new ArrayList<>();
        byTheme(summary.catalogue()).forEach((theme, fields) -> {
            long due = 0;
            long missing = 0;
            for (Field field : fields) {
                AnswerTally tally = summary.answers().field(summary.catalogue().fieldIndex(field.name()));
                if (tally.due().isEnough()) {
                    due += tally.due().rows();
                    missing += tally.missing();
                }
            }
            rows.add(Row.of(speech.term("theme", theme), null, List.of(
                    new Cell(numbers.share(missing, due), due == 0 ? null : Numbers.length(missing, due), "missing"),
                    Cell.of(speech.say(Phrases.OF_KNOWN, numbers.count(missing), numbers.count(due))))));
        });
        return new Table("themes-table", speech.say(Phrases.THEMES_TABLE), List.of(
                new Head(speech.say(Phrases.THEME), false), new Head(speech.say(Phrases.MISSING_SHARE), true),
                new Head(speech.say(Phrases.NUMBER), true)), rows, List.of());
    }

    private Table fields(Summary summary) {
        Breakdown bySize = summary.bySize();
        List<Head> heads = new ArrayList<>(List.of(new Head(speech.say(Phrases.FIELD), false)));
        for (Phrases head : List.of(Phrases.DUE, Phrases.ANSWERED, Phrases.NOT_APPLICABLE, Phrases.IS_MISSING,
                Phrases.MISSING_SHARE)) {
            heads.add(new Head(speech.say(head), true));
        }
        List<String> notes = new ArrayList<>();
        if (bySize != null) {
            bySize.keys().forEach(key -> heads.add(new Head(speech.group(bySize, key), true)));
            notes.add(speech.say(Phrases.MISSING_SIZES));
        }
        notes.add(speech.hiddenNote());
        List<Row> rows = new ArrayList<>();
        byTheme(summary.catalogue()).forEach((theme, fields) -> {
            rows.add(Row.heading(speech.term("theme", theme)));
            fields.forEach(field -> rows.add(field(field, summary, heads.size() - 1)));
        });
        return new Table("fields-table", speech.say(Phrases.FIELDS_TABLE), heads, rows, notes);
    }

    private Row field(Field field, Summary summary, int columns) {
        int place = summary.catalogue().fieldIndex(field.name());
        Answers answers = summary.answers();
        AnswerTally whole = answers.field(place);
        String label = field.label().in(speech.language());
        if (whole.due().rows() > 0 && !whole.due().isEnough()) {
            return Row.of(label, field.name(), Collections.nCopies(columns, Cell.of(speech.hidden())));
        }
        long due = whole.due().rows();
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(numbers.count(due)), Cell.of(numbers.count(whole.answered())),
                Cell.of(numbers.count(whole.notApplicable())), Cell.of(numbers.count(whole.missing())),
                new Cell(numbers.share(whole.missing(), due), due == 0 ? null : Numbers.length(whole.missing(), due),
                        "missing")));
        if (summary.bySize() != null) {
            boolean[] hidden = answers.hidden(place);
            for (int size = 0; size < hidden.length; size++) {
                AnswerTally group = answers.field(place, size);
                cells.add(Cell.of(hidden[size] ? speech.hidden() : numbers.share(group.missing(), group.due().rows())));
            }
        }
        return Row.of(label, field.name(), cells);
    }
}
