package no.driftsklar.bench.batch;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that a single-threaded program does that reads a table with opencsv and writes another: every row of the
 * input is read into cells, and for each a row of the output is written from cells; nothing is looked at or worked out.
 *
 * <p>The rows that are written are the first {@value #BLOCK} rows of the real output, again and again, so that hardly
 * any time goes into getting them; the last row is one cell as long as needed. The output has the size of the real one
 * to the byte.
 */
public final class OpencsvFloor {

    private static final int BLOCK = 1_000;

    private final List<String[]> block = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int next;
    private long left;

    private OpencsvFloor(Path realOutput) throws IOException, CsvException {
        left = Files.size(realOutput);
        try (CSVReader rows = reader(realOutput)) {
            String[] row = rows.readNext();
            while (row != null && block.size() < BLOCK) {
                block.add(row);
                sizes.add(size(row));
                row = rows.readNext();
            }
        }
    }

    /**
     * Reads and writes.
     *
     * @param arguments the input, the real output, and where to write
     */
    public static void main(String[] arguments) throws IOException, CsvException {
        OpencsvFloor floor = new OpencsvFloor(Path.of(arguments[1]));
        long cells = 0;
        try (CSVReader in = reader(Path.of(arguments[0]));
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]));
                ICSVWriter csv = writer(out)) {
            for (String[] row = in.readNext(); row != null; row = in.readNext()) {
                cells += row.length;
                floor.writeOne(csv);
            }
            while (floor.left > 0) {
                floor.writeOne(csv);
            }
        }
        System.out.println(cells + " cells read");
    }

    private void writeOne(ICSVWriter csv) {
        int size = sizes.get(next);
        if (left > size) {
            csv.writeNext(block.get(next), false);
            left -= size;
            next = next + 1 == block.size() ? 0 : next + 1;
        } else if (left > 0) {
            csv.writeNext(new String[] {"x".repeat((int) left - 1)}, false);
            left = 0;
        }
    }

    private static int size(String[] row) throws IOException {
        StringWriter written = new StringWriter();
        try (ICSVWriter csv = writer(written)) {
            csv.writeNext(row, false);
        }
        return written.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static CSVReader reader(Path file) throws IOException {
        BufferedReader characters = Files.newBufferedReader(file);
        return new CSVReaderBuilder(characters).withCSVParser(new RFC4180Parser()).withVerifyReader(false).build();
    }

    private static ICSVWriter writer(Writer out) {
        return new CSVWriterBuilder(out).withLineEnd("\n").build();
    }
}
