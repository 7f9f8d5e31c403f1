package no.driftsklar.batch.output;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.driftsklar.batch.output.Column.Kind;
import no.driftsklar.batch.output.Syntax.DataFile;
import no.driftsklar.batch.output.ValueLists.ValueList;
import no.driftsklar.catalogue.Language;

/**
 * Reads a table with Stata: codes are numbers with value labels, in the order of their list. Variables are named by
 * {@link VariableNames}.
 */
final class StataDoFile {

    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_LABEL = 80;

    private static final String READ = """
            * Reads %1$s with types and labels. Run it in the folder of the data, or name the folder first: cd "folder"
            version 15
            import delimited using "%1$s", clear delimiters("%2$s") varnames(nonames) stringcols(_all) ///
                encoding("UTF-8") bindquotes(strict) maxquotedrows(unlimited)
            drop in 1
            rename (%3$s) ///
                (%4$s)

            """;

    private static final String UNGUARD = """
            * an apostrophe stands before texts that a spreadsheet would run as a formula
            foreach column of varlist %s {
                replace `column' = substr(`column', 2, .) if substr(`column', 1, 1) == "'"
            }

            """;

    private static final String DATE = """
            tempvar day
            generate int `day' = daily(%1$s, "YMD"), after(%1$s)
            format `day' %%td
            drop %1$s
            rename `day' %1$s

            """;

    /** Codes become numbers by a label that holds the codes, and then the words take their place in the label. */
    private static final String ENCODE = """
            label define %1$s ///
            %2$s
            foreach column of varlist %3$s {
                tempvar code
                encode `column', generate(`code') label(%1$s) noextend
                order `code', after(`column')
                drop `column'
                rename `code' `column'
            }
            label define %1$s ///
            %4$s, replace

            """;

    private StataDoFile() {
    }

    static String of(DataFile file) {
        List<? extends Column<?>> columns = file.columns();
        Language language = file.language();
        List<String> names = VariableNames.of(columns.stream().map(Column::name).toList(), LONGEST_NAME);
        StringBuilder script = new StringBuilder(READ.formatted(file.name(), file.dialect().separator(),
                IntStream.rangeClosed(1, columns.size()).mapToObj(i -> "v" + i).collect(Collectors.joining(" ")),
                String.join(" ", names)));
        if (file.dialect().guarded()) {
            script.append(UNGUARD.formatted(of(columns, names, Kind.TEXT::equals)));
        }
        String numbers = of(columns, names, kind -> kind == Kind.COUNT || kind == Kind.NUMBER);
        if (!numbers.isEmpty()) {
            script.append("destring ").append(numbers).append(", replace")
                    .append(file.dialect().decimalMark() == ',' ? " dpcomma" : "").append("\n\n");
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Kind.DATE) {
                script.append(DATE.formatted(names.get(i)));
            }
        }
        for (ValueList list : new ValueLists(columns, names, EnumSet.of(Kind.CODE), LONGEST_NAME).all()) {
            script.append(ENCODE.formatted(list.name(), labels(List.copyOf(list.values().keySet())),
                    list.columns().stream().map(names::get).collect(Collectors.joining(" ")),
                    labels(list.values().values().stream().map(text -> text.in(language)).toList())));
        }
        for (int i = 0; i < columns.size(); i++) {
            String label = columns.get(i).label().in(language);
            int length = Math.min(label.codePointCount(0, label.length()), LONGEST_LABEL);
            script.append("label variable ").append(names.get(i)).append(' ')
                    .append(quoted(label.substring(0, label.offsetByCodePoints(0, length)))).append('\n');
        }
        return script.toString();
    }

    private static String of(List<? extends Column<?>> columns, List<String> names, Predicate<Kind> kinds) {
        return IntStream.range(0, columns.size()).filter(i -> kinds.test(columns.get(i).kind())).mapToObj(names::get)
                .collect(Collectors.joining(" "));
    }

    private static String labels(List<String> texts) {
        return IntStream.range(0, texts.size()).mapToObj(i -> "    " + (i + 1) + " " + quoted(texts.get(i)))
                .collect(Collectors.joining(" ///\n"));
    }

    /** A dollar sign and a grave accent would name a macro. */
    private static String quoted(String text) {
        return "`\"" + text.replace('\r', ' ').replace('\n', ' ').replace('`', '\'').replace("$", "\\$") + "\"'";
    }
}
