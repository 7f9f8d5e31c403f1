package no.driftsklar.summary.report;

import java.util.stream.Stream;
import no.driftsklar.catalogue.Text;

/** The texts of the report, for whoever checks them. */
public final class ReportTexts {

    private ReportTexts() {
    }

    public static Stream<Text> all() {
        return Stream.of(Phrases.values()).map(Phrases::text);
    }
}
