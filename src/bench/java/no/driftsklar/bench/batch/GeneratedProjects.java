package no.driftsklar.bench.batch;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.FieldType;
import no.driftsklar.catalogue.Rule;
import no.driftsklar.engine.RuleBase;

/**
 * Writes a CSV of projects that answer every field of the catalogue, each with a value of its type; the same bytes for
 * the same rule base and number of rows on every machine. Good and bad projects in all phases, each with a project_id of
 * its own; names have æ, ø and å, and every fifth name stands in quotation marks because of the comma in it.
 */
public final class GeneratedProjects {

    private static final long SEED = 836;
    private static final int DAYS = 3_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 8, 1);
    private static final String[] WHAT = {"Medisindispensere", "Trygghetsalarmer", "GPS", "Digitalt tilsyn",
        "Døralarmer", "Fallsensorer", "Sengesensorer", "Måling hjemme"};
    private static final String[] WHERE = {"hjemmetjenesten på Værøy", "omsorgsboliger i Gjøvik", "Måsøy", "Øygarden",
        "Østre Toten", "sykehjem i Bærum", "Åfjord", "bydel Søndre Nordstrand", "Hå og Klepp"};

    private final Catalogue catalogue;
    private final Random random = new Random(SEED);

    private GeneratedProjects(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the projects, and beside them what awk needs in order to weigh the simple factors.
     *
     * @param arguments number of rows, file of projects, file of levels: lines of a field and the weight of the one
     *                  factor that is known by this level and nothing else
     */
    public static void main(String[] arguments) throws IOException {
        Catalogue catalogue = RuleBase.builtIn().catalogue();
        new GeneratedProjects(catalogue).write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        Files.writeString(Path.of(arguments[2]), levels(catalogue));
    }

    private void write(int rows, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                ICSVWriter csv = new CSVWriterBuilder(out).withLineEnd("\n").build()) {
            csv.writeNext(catalogue.fields().stream().map(Field::name).toArray(String[]::new), false);
            String[] cells = new String[catalogue.fields().size()];
            for (int row = 1; row <= rows; row++) {
                double quality = random.nextDouble();
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = value(catalogue.fields().get(i), row, quality);
                }
                csv.writeNext(cells, false);
            }
        }
    }

    private String value(Field field, int row, double quality) {
        return switch (field.type()) {
            case ID -> "project-" + row;
            case TEXT -> any(WHAT) + (random.nextInt(5) == 0 ? ", " : " i ") + any(WHERE);
            case CODE -> field.answers() == null ? municipalities() : any(keys(field));
            case DATE -> FIRST_DAY.plusDays(random.nextInt(DAYS)).toString();
            case COUNT -> String.valueOf((int) Math.exp(7 * random.nextDouble()) - 1);
            case PERCENT -> String.format(Locale.ROOT, "%.1f", 100 * (0.5 * quality + 0.5 * random.nextDouble()));
            case LEVEL -> String.valueOf((int) (5 * (0.6 * quality + 0.4 * random.nextDouble())));
            case YESNO -> random.nextDouble() < quality ? "yes" : "no";
            case SET -> {
                String chosen = field.answers().keySet().stream()
                        .filter(key -> random.nextDouble() < 0.3 + 0.7 * quality).collect(Collectors.joining("|"));
                yield chosen.isEmpty() ? "none" : chosen;
            }
        };
    }

    private String municipalities() {
        String first = String.format(Locale.ROOT, "%04d", 301 + random.nextInt(5_400));
        return random.nextInt(10) == 0 ? first + "|" + (1_000 + random.nextInt(4_600)) : first;
    }

    private static String[] keys(Field field) {
        return field.answers().keySet().toArray(String[]::new);
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String levels(Catalogue catalogue) {
        StringBuilder levels = new StringBuilder();
        for (Factor factor : catalogue.factors()) {
            List<String> fields = catalogue.rulesAbout(factor.id()).stream()
                    .filter(rule -> rule.effect() != Rule.Effect.VARIANT)
                    .flatMap(rule -> rule.fields().stream()).distinct().toList();
            if (fields.equals(factor.needs().fields()) && fields.size() == 1
                    && catalogue.field(fields.get(0)).orElseThrow().type() == FieldType.LEVEL) {
                levels.append(fields.get(0)).append(' ').append(catalogue.weight(factor)).append('\n');
            }
        }
        return levels.toString();
    }
}
