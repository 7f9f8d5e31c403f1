package no.driftsklar.web.research;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.jobs.Job;
import no.driftsklar.store.jobs.JobFile;
import no.driftsklar.store.jobs.JobProblem;
import no.driftsklar.store.jobs.JobState;
import no.driftsklar.store.jobs.Jobs;
import no.driftsklar.web.words.Words;

/** A job as far as it has come, and what came out of it. */
final class JobView {

    private static final int REJECTS_SHOWN = 20;
    private static final int LONGEST = 120;

    private final Jobs jobs;
    private final Words words;
    private final Language language;
    private final Wording wording;
    private final ZoneId zone;

    JobView(Jobs jobs, Catalogue catalogue, Words words, Language language, ZoneId zone) {
        this.jobs = jobs;
        this.words = words;
        this.language = language;
        this.wording = new Wording(catalogue, language);
        this.zone = zone;
    }

    /**
     * What the page shows.
     *
     * @param ended    whether it stays as it is
     * @param percent  how much of the file was read
     * @param step     a number that changes now and then while it runs, so that not every change need be read aloud
     * @param problem  why it failed, line by line; empty where it did not
     * @param files    what it wrote
     * @param summary  whether there is a report
     * @param tooFew   whether a report was wanted but there were too few projects for it
     * @param rejects  the first rows that were rejected
     */
    record View(String id, String name, String state, String color, boolean ended, boolean done, long percent, long step,
            String counts, List<String> problem, List<FileView> files, boolean summary, boolean tooFew, List<Reject> rejects,
            boolean moreRejects, String created, String keptUntil, String dialect, long rejected) {
    }

    /** A file that it wrote. */
    record FileView(String kind, String title, String help, String size) {
    }

    /** A rejected row: what is wrong in it. */
    record Reject(String line, String project, String column, String value, String reason) {
    }

    /** A job in the list. */
    record Item(String id, String name, String state, String color, String created, String counts) {
    }

    Item item(Job job) {
        return new Item(job.id(), job.name(), state(job), color(job.state()), moment(job.createdAt()), counts(job));
    }

    View of(Job job) {
        Job.Progress progress = job.progress();
        boolean done = job.state() == JobState.DONE;
        long percent = done ? 100 : job.bytes() == 0 ? 0 : Math.min(99, 100 * progress.bytesRead() / job.bytes());
        List<Reject> rejects = done && progress.rejected() > 0 ? rejects(job) : List.of();
        return new View(job.id(), job.name(), state(job), color(job.state()), job.state().isEnd(), done, percent,
                percent / 25, counts(job), job.problem() == null ? List.of()
                        : job.problem().detail(JobProblem.Door.PAGE).in(language).lines().map(String::strip).toList(),
                job.files().stream().map(file -> new FileView(file.kind().key(), say("file." + file.kind().key() + ".title"),
                        say("file." + file.kind().key() + ".help"), size(file.bytes()))).toList(),
                job.file(JobFile.Kind.SUMMARY).isPresent(),
                done && job.options().summary() && job.file(JobFile.Kind.SUMMARY).isEmpty(), rejects,
                rejects.size() == REJECTS_SHOWN, moment(job.createdAt()), job.endedAt() == null ? null
                        : wording.date(job.endedAt().plus(jobs.settings().keep()).atZone(zone).toLocalDate()),
                job.dialect() == null ? null : job.dialect().in(language), progress.rejected());
    }

    private String say(String key, Object... values) {
        return words.say(language, "research." + key, values);
    }

    private String state(Job job) {
        return say("state." + job.state().key());
    }

    private static String color(JobState state) {
        return switch (state) {
            case DONE -> "success";
            case FAILED -> "danger";
            case CANCELLED -> "neutral";
            default -> "info";
        };
    }

    private String counts(Job job) {
        Job.Progress progress = job.progress();
        return say("counts", number(progress.read()), number(progress.scored()), number(progress.rejected()));
    }

    private String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", language == Language.EN ? "," : "\u00a0");
    }

    /** The size of a file as a person reads it. */
    String size(long bytes) {
        return bytes < 1_000 ? bytes + " byte" : bytes < 1_000_000 ? decimal(bytes / 1_000.0) + " kB"
                : decimal(bytes / 1_000_000.0) + " MB";
    }

    private String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replace('.', language.decimalSeparator());
    }

    /** A moment as it is written in the language, in Norwegian time. */
    String moment(Instant instant) {
        return words.moment(wording, LocalDateTime.ofInstant(instant, zone));
    }

    private List<Reject> rejects(Job job) {
        Path place = job.file(JobFile.Kind.REJECTS).flatMap(file -> jobs.place(job, file)).orElse(null);
        if (place == null) {
            return List.of();
        }
        List<Reject> rejects = new ArrayList<>();
        try (CSVReader csv = new CSVReaderBuilder(Files.newBufferedReader(place)).withCSVParser(new RFC4180Parser())
                .withSkipLines(1).build()) {
            for (String[] cells = csv.readNext(); cells != null && rejects.size() < REJECTS_SHOWN; cells = csv.readNext()) {
                // the last cell is the row itself, which may be long and stands in the file
                rejects.add(new Reject(cells[1], abridged(cells[2]), abridged(cells[3]), abridged(cells[5]), cells[6]));
            }
            return rejects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String abridged(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
