package no.driftsklar.web.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.AssessmentJson;
import no.driftsklar.batch.output.AssessmentTables;
import no.driftsklar.batch.output.Column;
import no.driftsklar.batch.output.CsvOutput;
import no.driftsklar.batch.output.Scored;
import no.driftsklar.batch.output.Table;
import no.driftsklar.batch.output.TableDialect;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Language;
import no.driftsklar.facts.Facts;
import no.driftsklar.store.projects.AnswerJson;
import no.driftsklar.web.result.ProjectResult;
import no.driftsklar.web.result.Speech;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a project and its assessment as files: as the command line and the API take them and give them. */
final class AnswerFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private AnswerFiles() {
    }

    /** The answers that count, as a JSON object that can be scored or posted again. */
    static byte[] answersAsJson(ProjectResult result) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("project_id", result.projectId());
        answers.put("status_date", result.facts().date().toString());
        result.facts().all().forEach((field, fact) -> {
            if (!fact.isMissing()) {
                answers.putIfAbsent(field, AnswerJson.of(fact.counts()));
            }
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(answers);
    }

    /** The same as a table of one row, with a column for each field. */
    static byte[] answersAsCsv(ProjectResult result, Language language) {
        TableDialect dialect = dialect(language);
        List<Column<Facts>> columns = result.assessment().facts().catalogue().fields().stream()
                .map(field -> Column.<Facts>of(field.name(), kind(field), field.label(),
                        facts -> cell(field, facts, dialect))).toList();
        return written(new Table<>("answers", false, columns, scored -> List.of(scored.outcome().facts())), dialect,
                result.assessment());
    }

    static byte[] assessmentAsJson(ProjectResult result, Speech speech) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(written)) {
            new AssessmentJson(speech.catalogue(), speech.language()).write(json, result.assessment());
        }
        return written.toByteArray();
    }

    static byte[] assessmentAsCsv(ProjectResult result, Speech speech) {
        return written(new AssessmentTables(speech.catalogue(), speech.wording()).wide(true, false, false, List.of()),
                dialect(speech.language()), result.assessment());
    }

    /** What the spreadsheets of the language open by a double click. */
    private static TableDialect dialect(Language language) {
        return language == Language.EN ? TableDialect.PLAIN : TableDialect.EXCEL_NB;
    }

    /** Free text is guarded against being run as a formula; the rest is written as it is. */
    private static Column.Kind kind(Field field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.ID ? Column.Kind.TEXT : Column.Kind.CODE;
    }

    private static String cell(Field field, Facts facts, TableDialect dialect) {
        if (facts.isNotApplicable(field.name())) {
            return "not_applicable";
        }
        Object value = facts.value(field.name());
        if (value instanceof Set<?> chosen) {
            return chosen.isEmpty() ? "none" : field.answers().keySet().stream().filter(chosen::contains)
                    .collect(Collectors.joining("|"));
        }
        if (value instanceof Double percent) {
            return BigDecimal.valueOf(percent).toPlainString().replace('.', dialect.decimalMark());
        }
        return value == null ? null : value.toString();
    }

    private static <R> byte[] written(Table<R> table, TableDialect dialect, Assessment assessment) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        CsvOutput<R> csv = new CsvOutput<>(table, dialect, written);
        try {
            csv.begin();
            csv.render(List.of(new Scored(assessment.outcome(), assessment, null, List.of()))).append();
            csv.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toByteArray();
    }
}
