package no.driftsklar.store.jobs;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import no.driftsklar.batch.mapping.OtherColumns;
import no.driftsklar.batch.output.Codebook;
import no.driftsklar.batch.setup.CsvDialect;
import no.driftsklar.batch.setup.Format;
import no.driftsklar.batch.setup.Scoring;
import no.driftsklar.batch.setup.Writing;
import no.driftsklar.catalogue.Language;
import no.driftsklar.engine.RuleBase;

/**
 * How a job scores and what it writes; the same as the options of {@code driftsklar score}.
 *
 * @param language     of texts and of the reasons beside rejected rows
 * @param texts        whether tables have texts
 * @param format       of the tables
 * @param dialect      of CSV; null for the plain one
 * @param raw          whether texts of CSV are left as they are
 * @param states       whether there is a column for each factor
 * @param findings     whether there is a table of findings
 * @param actions      whether there is a table of actions
 * @param codebook     how the codebook is written; null for none
 * @param asOf         the status_date of projects that give none; null where they stay without
 * @param extraColumns what is done with columns that are no fields
 * @param sensitivity  how often the weights are varied; null for not at all
 * @param seed         of the draws
 * @param strict       whether the first thing that is wrong fails the job
 * @param summary      whether a report sums up the projects
 * @param mapping      how columns become fields, as YAML; null where they bear the names of fields
 */
public record JobOptions(Language language, boolean texts, Format format, CsvDialect dialect, boolean raw, boolean states,
        boolean findings, boolean actions, Codebook.Format codebook, LocalDate asOf, OtherColumns extraColumns,
        Integer sensitivity, long seed, boolean strict, boolean summary, String mapping) {

    Scoring scoring() {
        return new Scoring(language, texts, asOf, RuleBase.Engine.COMPILED, extraColumns, sensitivity, seed, strict);
    }

    /** What is written into a folder. */
    public Writing writing(Path folder) {
        return new Writing(format, dialect, raw, states, null, place(folder, JobFile.Kind.RESULTS),
                findings ? place(folder, JobFile.Kind.FINDINGS) : null, actions ? place(folder, JobFile.Kind.ACTIONS) : null,
                place(folder, JobFile.Kind.REJECTS), codebook == null ? null : place(folder, JobFile.Kind.CODEBOOK));
    }

    /** Where the report goes within a folder. */
    Path summary(Path folder) {
        return folder.resolve(JobFile.Kind.SUMMARY.key() + ".html");
    }

    private Path place(Path folder, JobFile.Kind kind) {
        String extension = switch (kind) {
            case REJECTS -> Format.CSV.extension();
            case CODEBOOK -> codebook.name().toLowerCase(Locale.ROOT);
            default -> format.extension();
        };
        return folder.resolve(kind.key() + "." + extension);
    }
}
