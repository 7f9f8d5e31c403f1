package no.driftsklar.bench;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.Facts;
import no.driftsklar.facts.FactsReader;

/** The projects of the conformance test, handed out one after another: real branches, not one path. */
public final class ConformanceProjects {

    private static final int PROJECTS = 601;

    private final Facts[] projects;
    private int next;

    /** Reads the columns that are fields of the catalogue; the others are left out. */
    public ConformanceProjects(Catalogue catalogue) {
        try (CSVReader rows = new CSVReader(open())) {
            List<String> header = List.of(rows.readNext());
            int[] columns = IntStream.range(0, header.size())
                    .filter(column -> catalogue.field(header.get(column)).isPresent()).toArray();
            List<Field> fields = IntStream.of(columns)
                    .mapToObj(column -> catalogue.field(header.get(column)).orElseThrow()).toList();
            FactsReader reader = new FactsReader(catalogue, null, false);
            List<Facts> read = new ArrayList<>();
            for (String[] row : rows.readAll()) {
                read.add(reader.rows(fields).read(
                        IntStream.of(columns).mapToObj(column -> row[column]).toArray(String[]::new)).facts());
            }
            projects = read.toArray(Facts[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvException e) {
            throw new IllegalStateException(e);
        }
        if (projects.length != PROJECTS) {
            throw new IllegalStateException(projects.length + " projects, not " + PROJECTS);
        }
    }

    private static Reader open() {
        return new InputStreamReader(Objects.requireNonNull(
                ConformanceProjects.class.getResourceAsStream("/conformance/projects.csv")), StandardCharsets.UTF_8);
    }

    /** The next project; after the last one the first. */
    public Facts next() {
        Facts project = projects[next];
        next = next + 1 == projects.length ? 0 : next + 1;
        return project;
    }

    Facts[] all() {
        return projects;
    }
}
