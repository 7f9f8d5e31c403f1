package no.driftsklar.batch.input;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/**
 * How a file was found to be written.
 *
 * @param form       what kind of file it is
 * @param compressed whether it was unpacked by gzip first
 * @param encoding   name of the encoding; null for a workbook
 * @param separator  what parts the cells; null where there are none
 * @param headerLine line of the field names, from 1; 0 where there is none
 * @param sheet      sheet of a workbook that was read; null for all others
 */
public record Dialect(Form form, boolean compressed, String encoding, Character separator, long headerLine,
        String sheet) {

    /** The kinds of files with projects in them. */
    public enum Form {
        @JsonProperty("csv") CSV,
        @JsonProperty("json") JSON,
        @JsonProperty("ndjson") NDJSON,
        @JsonProperty("xlsx") XLSX
    }

    static Dialect csv(TextSource source, char separator, long headerLine) {
        return new Dialect(Form.CSV, source.isCompressed(), source.encoding().label(), separator, headerLine, null);
    }

    static Dialect json(TextSource source, boolean oneToALine) {
        return new Dialect(oneToALine ? Form.NDJSON : Form.JSON, source.isCompressed(), source.encoding().label(), null,
                0, null);
    }

    static Dialect workbook(String sheet, long headerLine) {
        return new Dialect(Form.XLSX, false, null, null, headerLine, sheet);
    }

    /** Whether there was nothing to find out: UTF-8, and for CSV commas and field names in the first line. */
    @JsonIgnore
    public boolean isPlain() {
        return form != Form.XLSX && encoding.equals(Encoding.UTF_8.label()) && (separator == null || separator == ',')
                && headerLine <= 1;
    }

    /** What was found, as a person reads it. */
    public String in(Language language) {
        StringBuilder found = new StringBuilder(Reasons.readAs().in(language)).append(' ');
        found.append(form == Form.XLSX ? Reasons.sheet(sheet).in(language) : encoding);
        if (compressed) {
            found.append(" (gzip)");
        }
        if (separator != null) {
            found.append(", ").append(Reasons.separator(separator).in(language));
        }
        if (headerLine > 1) {
            Text line = Reasons.headerLine(headerLine);
            found.append(", ").append(line.in(language));
        }
        return found.toString();
    }
}
