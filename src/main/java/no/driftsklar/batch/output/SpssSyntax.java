package no.driftsklar.batch.output;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import no.driftsklar.batch.output.Column.Kind;
import no.driftsklar.batch.output.Syntax.DataFile;
import no.driftsklar.batch.output.ValueLists.ValueList;
import no.driftsklar.catalogue.Language;

/**
 * Reads a table with SPSS or PSPP: codes and sets are strings with value labels. Variables are named by
 * {@link VariableNames}.
 */
final class SpssSyntax {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_STRING = 32_767;
    private static final int LONGEST_LABEL = 255;
    private static final int LONGEST_VALUE_LABEL = 120;
    private static final int LONG_TEXT = 2000;

    private static final String READ = """
            * Encoding: UTF-8.
            * Reads %1$s with types and labels. Run it in the folder of the data, or name the folder first: CD 'folder'.
            * Texts longer than %2$d bytes are cut.
            PRESERVE.
            SET DECIMAL=%3$s.
            GET DATA
              /TYPE=TXT
              /FILE=%4$s
              /ENCODING='UTF8'
              /ARRANGEMENT=DELIMITED
              /DELIMITERS='%5$s'
              /QUALIFIER='"'
              /FIRSTCASE=2
              /VARIABLES=
            %6$s.
            EXECUTE.
            RESTORE.

            """;

    private SpssSyntax() {
    }

    static String of(DataFile file) {
        List<? extends Column<?>> columns = file.columns();
        Language language = file.language();
        List<String> names = VariableNames.of(columns.stream().map(Column::name).toList(), LONGEST_NAME);
        StringBuilder variables = new StringBuilder();
        StringBuilder labels = new StringBuilder("VARIABLE LABELS");
        StringBuilder unguarded = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            String name = names.get(i);
            variables.append(i == 0 ? "" : "\n").append("    ").append(name).append(' ').append(format(column));
            labels.append("\n  ").append(name).append(' ')
                    .append(quoted(cut(column.label().in(language), LONGEST_LABEL)));
            if (column.kind() == Kind.TEXT) {
                unguarded.append("IF (SUBSTR(%1$s, 1, 1) = \"'\") %1$s = SUBSTR(%1$s, 2).\n".formatted(name));
            }
        }
        StringBuilder syntax = new StringBuilder(READ.formatted(file.name(), LONG_TEXT,
                file.dialect().decimalMark() == ',' ? "COMMA" : "DOT", quoted(file.name()), file.dialect().separator(),
                variables));
        if (file.dialect().guarded()) {
            syntax.append("* An apostrophe stands before texts that a spreadsheet would run as a formula.\n")
                    .append(unguarded).append('\n');
        }
        syntax.append(labels).append(".\n\n");
        for (ValueList list : new ValueLists(columns, names, EnumSet.of(Kind.CODE), LONGEST_NAME).all()) {
            syntax.append("VALUE LABELS ").append(list.columns().stream().map(names::get).collect(Collectors.joining(" ")));
            list.values().forEach((value, text) -> syntax.append("\n  ").append(quoted(value)).append(' ')
                    .append(quoted(cut(text.in(language), LONGEST_VALUE_LABEL))));
            syntax.append(".\n\n");
        }
        return syntax.append("EXECUTE.\n").toString();
    }

    private static String format(Column<?> column) {
        return switch (column.kind()) {
            case CODE -> "A" + column.values().keySet().stream().mapToInt(SpssSyntax::bytes).max().orElse(1);
            case SET -> "A" + (column.values().isEmpty() ? LONG_TEXT : Math.min(LONGEST_STRING,
                    1 + column.values().keySet().stream().mapToInt(value -> bytes(value) + 1).sum()));
            case DATE -> "SDATE10";
            case COUNT -> "F8.0";
            case NUMBER -> "F8.1";
            case TEXT -> "A" + switch (column.name()) {
                case "project_id", "own_weights", "rule_base_version", "rule_base_fingerprint" -> 80;
                case "rule" -> 400;
                default -> LONG_TEXT;
            };
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String cut(String text, int longest) {
        String cut = text.replace("\r\n", " ").replace('\r', ' ').replace('\n', ' ');
        while (bytes(cut) > longest) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
