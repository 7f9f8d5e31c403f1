package no.driftsklar.store.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.driftsklar.batch.mapping.Mapping;
import no.driftsklar.batch.mapping.MappingException;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.output.Codebook;
import no.driftsklar.batch.setup.CsvDialect;
import no.driftsklar.batch.setup.Format;
import no.driftsklar.batch.setup.Scoring;
import no.driftsklar.batch.setup.Writing;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Nearest;
import no.driftsklar.catalogue.Text;

/** Reads the options of a job, which are called as on the command line. All that is wrong is told at once. */
public final class JobOptionsReader {

    /** The parameter that names the file where it does not come in a form. */
    public static final String NAME = "name";

    /** The part of a form that is a mapping. */
    public static final String MAPPING = "mapping";

    /** The names of all options that can be given. */
    public static final List<String> NAMES = List.of("format", "lang", "dialect", "raw", "states", "findings", "actions",
            "codebook", "as_of", "extra_columns", "sensitivity", "seed", "strict", "summary", NAME, MAPPING);

    /**
     * An option that cannot be used.
     *
     * @param value    as it was written; null where it is too long to repeat
     * @param expected what would be right
     */
    public record Wrong(String option, String value, Text expected) {
    }

    /** Some options cannot be used. */
    public static final class WrongOptionsException extends Exception {

        private final transient List<Wrong> wrong;

        WrongOptionsException(List<Wrong> wrong) {
            super(null, null, false, false);
            this.wrong = List.copyOf(wrong);
        }

        /** The options that cannot be used, at least one. */
    public List<Wrong> wrong() {
            return wrong;
        }
    }

    private static final Map<String, Boolean> FLAGS = Map.of("", true, "true", true, "false", false);

    private final Map<String, String> written = new LinkedHashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();

    /** Adds an option as it was written; one that there is not, or that is there twice, is wrong. */
    public void add(String name, String value) {
        if (!NAMES.contains(name)) {
            String nearest = Nearest.to(name, NAMES).orElseThrow();
            wrong.add(new Wrong(name, value, new Text("er ikke noe valg her; mente du " + nearest + "?",
                    "er ikkje noko val her; meinte du " + nearest + "?", "is not an option here; did you mean " + nearest
                    + "?")));
        } else if (written.putIfAbsent(name, value) != null) {
            wrong(name, value, new Text("skal bare gis én gang", "skal berre givast éin gong", "must be given once only"));
        }
    }

    private void wrong(String name, String value, Text expected) {
        wrong.add(new Wrong(name, value, expected));
    }

    /** What the file is called; null where no option says so. */
    public String name() {
        return written.get(NAME);
    }

    /**
     * The options.
     *
     * @param language of the request, where no option names one
     * @throws WrongOptionsException where anything is wrong
     */
    public JobOptions read(Catalogue catalogue, Language language) throws WrongOptionsException {
        Language lang = oneOf("lang", Language.values(), null);
        Format format = oneOf("format", Format.values(), Format.CSV);
        boolean ndjson = format == Format.NDJSON;
        Long draws = number("sensitivity", 1, Scoring.MOST_DRAWS);
        Long seed = number("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        JobOptions options = new JobOptions(lang == null ? language : lang, lang != null, format,
                oneOf("dialect", CsvDialect.values(), null), flag("raw", false), flag("states", false),
                flag("findings", true), flag("actions", true),
                oneOf("codebook", Codebook.Format.values(), ndjson ? null : Codebook.Format.CSV), date("as_of"),
                oneOf("extra_columns", OtherColumns.values(), OtherColumns.REJECT),
                draws == null ? null : draws.intValue(), seed == null ? 1 : seed, flag("strict", false),
                flag("summary", false), written.get(MAPPING));
        for (Writing.Misfit misfit : options.writing(Path.of("")).misfits()) {
            String formats = misfit.formats().stream().map(Format::toString).collect(Collectors.joining(", "));
            wrong(misfit.option(), written.get(misfit.option()), new Text("er bare for format=" + formats,
                    "er berre for format=" + formats, "is only for format=" + formats));
        }
        checkMapping(catalogue);
        if (!wrong.isEmpty()) {
            throw new WrongOptionsException(wrong);
        }
        return options;
    }

    private void checkMapping(Catalogue catalogue) {
        if (written.containsKey(MAPPING)) {
            try {
                Mapping.of(written.get(MAPPING), MAPPING, catalogue);
            } catch (MappingException e) {
                e.problems().forEach(problem -> wrong(MAPPING, null, problem));
            }
        }
    }

    private <T> T oneOf(String name, T[] values, T standard) {
        return read(name, standard, text -> Arrays.stream(values)
                        .filter(value -> word(value).equals(text.toLowerCase(Locale.ROOT))).findFirst().orElse(null),
                () -> Arrays.stream(values).map(JobOptionsReader::word).collect(Collectors.joining(", ")));
    }

    private static String word(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    /** An option without a value is a flag that is set, as on the command line. */
    private boolean flag(String name, boolean standard) {
        return read(name, standard, FLAGS::get,
                () -> "true, false");
    }

    private <T> T read(String name, T standard, Function<String, T> reader, Supplier<String> values) {
        String text = written.get(name);
        if (text == null) {
            return standard;
        }
        T value = reader.apply(text);
        if (value == null) {
            String all = values.get();
            wrong(name, text, new Text("skal være en av: " + all, "skal vere ein av: " + all, "must be one of: " + all));
            return standard;
        }
        return value;
    }

    private LocalDate date(String name) {
        String text = written.get(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(name, text, new Text("skal være en dato skrevet som 2026-12-31",
            "skal vere ein dato skriven som 2026-12-31",
                    "must be a date written as 2026-12-31"));
            return null;
        }
    }

    private Long number(String name, long least, long most) {
        String text = written.get(name);
        if (text == null) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        String range = least == Long.MIN_VALUE ? "" : " " + least + "–" + most;
        wrong(name, text, new Text("skal være et helt tall" + range, "skal vere eit heilt tal" + range,
                "must be a whole number" + range));
        return null;
    }
}
