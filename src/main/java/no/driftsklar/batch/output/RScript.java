package no.driftsklar.batch.output;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.driftsklar.batch.output.Column.Kind;
import no.driftsklar.batch.output.Syntax.DataFile;
import no.driftsklar.batch.output.ValueLists.ValueList;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/**
 * Reads a table with base R: a data frame named after the table, whose columns keep their names, with codes as factors,
 * labels in the attribute {@code label}, and beside it one data frame of logical indicators for each column that holds
 * sets.
 */
final class RScript {

    private static final String HEAD = """
            # Reads %1$s into the data frame %2$s, with types and labels; base R is enough.
            # Run it in the folder of the data. In R before 4.2 on Windows: source("%3$s", encoding = "UTF-8")

            words <- TRUE # factors have words for levels; FALSE: the codes of the file

            """;

    private static final String READ = """
            %1$s <- read.csv(%2$s, sep = "%3$s", dec = "%4$s", fileEncoding = "%5$s", quote = "\\"",
              na.strings = "", check.names = FALSE, stringsAsFactors = FALSE, colClasses = c(
            %6$s))
            names(%1$s) <- c(
            %7$s)

            """;

    private static final String UNGUARD = """
            # an apostrophe stands before texts that a spreadsheet would run as a formula
            for (column in c(%2$s)) {
              %1$s[[column]] <- sub("^'", "", %1$s[[column]])
            }

            """;

    private static final String CODED = """
            coded <- function(codes, values) {
              factor(codes, levels = values, labels = if (words) make.unique(names(values)) else values)
            }
            """;

    private static final String INDICATORS = """
            # one logical column for each value: whether it is in the set
            indicators <- function(sets, values) {
              bars <- paste0("|", sets, "|")
              columns <- lapply(seq_along(values), function(i) {
                structure(grepl(paste0("|", values[[i]], "|"), bars, fixed = TRUE), label = names(values)[[i]])
              })
              names(columns) <- values
              as.data.frame(columns, optional = TRUE)
            }
            """;

    private static final String LABELS = """
            labels <- c(
            %2$s)
            for (i in seq_along(labels)) {
              attr(%1$s[[i]], "label") <- labels[[i]]
            }
            """;

    private RScript() {
    }

    static String of(DataFile file) {
        String frame = file.table().name();
        Language language = file.language();
        List<? extends Column<?>> columns = file.columns();
        List<String> names = columns.stream().map(Column::name).toList();
        ValueLists lists = new ValueLists(columns, names, EnumSet.of(Kind.CODE, Kind.SET), Integer.MAX_VALUE);
        TableDialect dialect = file.dialect();

        StringBuilder script = new StringBuilder(
                HEAD.formatted(file.name(), frame, Syntax.R.beside(file.name())));
        for (ValueList list : lists.all()) {
            script.append(list.name()).append(" <- c(\n").append(list.values().entrySet().stream()
                    .map(value -> value(value, language)).collect(Collectors.joining(",\n"))).append(")\n\n");
        }
        script.append(READ.formatted(frame, quoted(file.name()), dialect.separator(), dialect.decimalMark(),
                dialect.byteOrderMark() ? "UTF-8-BOM" : "UTF-8",
                lines(columns.stream().map(column -> type(column.kind())).toList()), lines(names)));
        if (dialect.guarded() && file.has(Kind.TEXT)) {
            script.append(UNGUARD.formatted(frame, places(columns, Kind.TEXT)));
        }
        if (file.has(Kind.SET)) {
            sets(script, frame, columns, lists);
        }
        script.append(CODED);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.CODE) {
                script.append("%1$s[[%2$d]] <- coded(%1$s[[%2$d]], %3$s)\n".formatted(frame, i + 1,
                        lists.of(columns.get(i)).name()));
            }
        }
        return script.append('\n').append(LABELS.formatted(frame,
                lines(columns.stream().map(column -> column.label().in(language)).toList()))).toString();
    }

    /** An empty set is known to be empty, so it is not NA. */
    private static void sets(StringBuilder script, String frame, List<? extends Column<?>> columns, ValueLists lists) {
        script.append(INDICATORS);
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            if (column.kind() == Kind.SET) {
                script.append("%1$s[[%2$d]][is.na(%1$s[[%2$d]])] <- \"\"\n".formatted(frame, i + 1));
                if (!column.values().isEmpty()) {
                    script.append("%1$s_%3$s <- indicators(%1$s[[%2$d]], %4$s)\n".formatted(frame, i + 1,
                            column.name(), lists.of(column).name()));
                }
            }
        }
        script.append('\n');
    }

    private static String places(List<? extends Column<?>> columns, Kind kind) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == kind) {
                places.append(places.isEmpty() ? "" : ", ").append(i + 1);
            }
        }
        return places.toString();
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TEXT, CODE, SET -> "character";
            case DATE -> "Date";
            case COUNT -> "integer";
            case NUMBER -> "numeric";
        };
    }

    private static String value(Map.Entry<String, Text> value, Language language) {
        return "  " + quoted(value.getValue().in(language)) + " = " + quoted(value.getKey());
    }

    private static String lines(List<String> texts) {
        return texts.stream().map(text -> "  " + quoted(text)).collect(Collectors.joining(",\n"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r") + '"';
    }
}
