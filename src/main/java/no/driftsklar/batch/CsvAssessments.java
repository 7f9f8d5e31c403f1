package no.driftsklar.batch;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Sensitivity;
import no.driftsklar.catalogue.Dimension;

/** One row for each assessment: comma, decimal point, LF; an empty cell where there is no value. */
public final class CsvAssessments implements AssessmentWriter {

    private static final int ACTIONS = 3;

    private final ICSVWriter csv;
    private final boolean ownWeights;
    private final Sensitivity sensitivity;

    /**
     * @param ownWeights  whether a column names the user's own weights
     * @param sensitivity says how much each assessment hangs on the weights; null leaves these columns out
     */
    public CsvAssessments(Writer out, boolean ownWeights, Sensitivity sensitivity) {
        this.ownWeights = ownWeights;
        this.sensitivity = sensitivity;
        this.csv = new CSVWriterBuilder(out).withLineEnd("\n").build();
    }

    @Override
    public void begin() {
        List<String> header = new ArrayList<>(List.of("project_id", "phase", "status_date", "verdict", "score", "low",
                "high", "coverage"));
        for (Dimension dimension : Dimension.values()) {
            header.add("score_" + dimension.key());
        }
        header.add("risks");
        header.add("contradictions");
        for (int rank = 1; rank <= ACTIONS; rank++) {
            header.add("action_" + rank);
        }
        header.add("rule_base_version");
        header.add("rule_base_fingerprint");
        if (ownWeights) {
            header.add("own_weights");
        }
        if (sensitivity != null) {
            header.addAll(List.of("verdict_kept", "score_p5", "score_p95"));
        }
        write(header);
    }

    @Override
    public void write(Assessment assessment) {
        List<String> cells = new ArrayList<>();
        cells.add(assessment.facts().projectId());
        cells.add(assessment.facts().phase().key());
        cells.add(assessment.facts().statusDate() == null ? "" : assessment.facts().statusDate().toString());
        cells.add(assessment.verdict().key());
        cells.add(number(assessment.figures().score()));
        cells.add(number(assessment.figures().low()));
        cells.add(number(assessment.figures().high()));
        cells.add(number(assessment.figures().coverage()));
        assessment.dimensions().values().forEach(figures -> cells.add(number(figures.score())));
        cells.add(assessment.risks().stream().map(risk -> risk.of().id()).collect(Collectors.joining("|")));
        cells.add(assessment.contradictions().stream().map(contradiction -> contradiction.of().id())
                .collect(Collectors.joining("|")));
        for (int i = 0; i < ACTIONS; i++) {
            cells.add(i < assessment.actions().size() ? assessment.actions().get(i).factor().id() : "");
        }
        cells.add(assessment.ruleBase().version());
        cells.add(assessment.ruleBase().fingerprint());
        if (ownWeights) {
            cells.add(assessment.ownWeights());
        }
        if (sensitivity != null) {
            Sensitivity.Result result = sensitivity.of(assessment);
            cells.addAll(List.of(number(result.verdictKept()), number(result.low()), number(result.high())));
        }
        write(cells);
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private void write(List<String> cells) {
        csv.writeNext(cells.toArray(String[]::new), false);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
        if (csv.checkError()) {
            throw new IOException(csv.getException());
        }
    }
}
