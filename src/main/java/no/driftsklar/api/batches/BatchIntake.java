package no.driftsklar.api.batches;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.driftsklar.api.problems.ProblemError;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.store.jobs.JobOptionsReader;
import no.driftsklar.store.jobs.Jobs;
import no.driftsklar.store.jobs.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Takes in the file of a batch with its options, from a form or a plain body; the file goes to disk as it comes. */
final class BatchIntake {

    private static final Logger LOG = LoggerFactory.getLogger(BatchIntake.class);

    /** The part of a form that is the file. */
    private static final String FILE = "file";

    private static final String GZIP = "gzip";

    /** Bytes of a mapping, and of any other option; our assumption, far beyond what they need. */
    private static final int LONGEST_MAPPING = 1 << 20;
    private static final int LONGEST_OPTION = 1_000;
    private static final int LONGEST_KEY = 255;

    /** The media types of a plain body, and the extension of a file that bears no name. */
    private static final Map<String, String> EXTENSIONS = Map.of("text/csv", "csv", "application/x-ndjson", "ndjson",
            "application/json", "json", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/gzip", "gz");

    private final Jobs jobs;
    private final Catalogue catalogue;

    BatchIntake(Jobs jobs, Catalogue catalogue) {
        this.jobs = jobs;
        this.catalogue = catalogue;
    }

    /**
     * Takes in a request, and makes a job of it.
     *
     * @throws ProblemException where it cannot be taken
     */
    Jobs.Accepted accept(HttpServletRequest request, String organisation, Language language) {
        String key = idempotencyKey(request);
        JobOptionsReader options = new JobOptionsReader();
        addParameters(request, options);
        try (Upload upload = jobs.newUpload()) {
            String name = isForm(request) ? takeForm(request, upload, options) : takeBody(request, upload, options);
            return jobs.accept(upload, organisation, name, options.read(catalogue, language), key);
        } catch (JobOptionsReader.WrongOptionsException e) {
            throw new ProblemException(ProblemKind.INVALID_REQUEST, e.wrong().stream()
                    .map(wrong -> new ProblemError(null, wrong.option(), wrong.value(), wrong.expected())).toList());
        } catch (Upload.TooLargeException e) {
            throw tooLarge();
        } catch (Upload.BrokenOffException e) {
            throw brokenOff();
        } catch (Jobs.KeyReusedException e) {
            throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED);
        } catch (Jobs.TooManyException e) {
            throw new ProblemException(ProblemKind.TOO_MANY_REQUESTS, new Text(
                    "for mange filer venter allerede; prøv igjen senere", "for mange filer ventar alt; prøv igjen seinare",
                    "too many files are waiting already; try again later"));
        } catch (IOException e) {
            LOG.error("a file cannot be kept", e);
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
    }

    private static String idempotencyKey(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && (key.isEmpty() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > ' ' && c < 127))) {
            throw invalid(new ProblemError(null, "Idempotency-Key", key, new Text(
                    "skal være 1 til 255 synlige ASCII-tegn", "skal vere 1 til 255 synlege ASCII-teikn",
                    "must be 1 to 255 visible ASCII characters")));
        }
        return key;
    }

    /** The options in the address; {@code getParameter} would take in a form. */
    private static void addParameters(HttpServletRequest request, JobOptionsReader options) {
        String query = request.getQueryString();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            try {
                options.add(URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), StandardCharsets.UTF_8),
                        equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw new ProblemException(ProblemKind.INVALID_REQUEST);
            }
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(MediaType.parseMediaType(request.getContentType()));
    }

    private String takeBody(HttpServletRequest request, Upload upload, JobOptionsReader options)
            throws IOException, Upload.TooLargeException, Upload.BrokenOffException {
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase(GZIP) && !coding.equalsIgnoreCase("identity")) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE, List.of(new ProblemError(null,
                    HttpHeaders.CONTENT_ENCODING, coding, new Text("skal være gzip", "skal vere gzip", "must be gzip"))));
        }
        if (request.getContentLengthLong() > jobs.settings().bytes()) {
            throw new Upload.TooLargeException();
        }
        // what is packed by gzip is kept so, and unpacked while it is read
        upload.take(request.getInputStream());
        MediaType type = MediaType.parseMediaType(request.getContentType());
        String standard = "input." + EXTENSIONS.get(type.getType() + "/" + type.getSubtype())
                + (GZIP.equalsIgnoreCase(coding) ? ".gz" : "");
        return require(upload, options.name() == null ? standard : Upload.nameOf(options.name()));
    }

    private String takeForm(HttpServletRequest request, Upload upload, JobOptionsReader options)
            throws IOException, Upload.TooLargeException {
        Part file = null;
        for (Part part : parts(request)) {
            if (part.getName().equals(FILE)) {
                if (file != null) {
                    throw invalid(new ProblemError(null, FILE, null, new Text("skal bare gis én gang",
                            "skal berre givast éin gong", "must be given once only")));
                }
                file = part;
            } else {
                options.add(part.getName(), text(part));
            }
        }
        if (file == null) {
            throw invalid(new ProblemError(null, FILE, null, new Text("filen mangler i skjemaet", "fila manglar i skjemaet",
                    "the file is missing in the form")));
        }
        Part taken = file;
        upload.take(place -> taken.write(place.toAbsolutePath().toString()));
        String given = options.name() == null ? file.getSubmittedFileName() : options.name();
        return require(upload, given == null ? "input" : Upload.nameOf(given));
    }

    private Collection<Part> parts(HttpServletRequest request) throws Upload.TooLargeException {
        try {
            return request.getParts();
        } catch (IOException | ServletException | IllegalStateException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                // the server has no other name for it that does not change with its version
                if (cause.getClass().getSimpleName().contains("SizeLimit")) {
                    throw new Upload.TooLargeException();
                }
            }
            throw brokenOff();
        }
    }

    private static String text(Part part) throws IOException {
        int most = part.getName().equals(JobOptionsReader.MAPPING) ? LONGEST_MAPPING : LONGEST_OPTION;
        if (part.getSize() > most) {
            throw invalid(new ProblemError(null, part.getName(), null, new Text("skal ha høyst " + most + " byte",
                    "skal ha høgst " + most + " byte", "must have " + most + " bytes at most")));
        }
        try (InputStream in = part.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return part.getName().equals(JobOptionsReader.MAPPING) ? text : text.strip();
        }
    }

    private static String require(Upload upload, String name) {
        if (upload.bytes() == 0) {
            throw invalid(new ProblemError(null, FILE, null, new Text("filen er tom", "fila er tom", "the file is empty")));
        }
        return name;
    }

    private ProblemException tooLarge() {
        return new ProblemException(ProblemKind.CONTENT_TOO_LARGE, jobs.settings().tooLarge());
    }

    private static ProblemException brokenOff() {
        return new ProblemException(ProblemKind.INVALID_REQUEST, new Text("innholdet kan ikke leses til slutten",
                "innhaldet kan ikkje lesast til slutten", "the body cannot be read to its end"));
    }

    private static ProblemException invalid(ProblemError error) {
        return new ProblemException(ProblemKind.INVALID_REQUEST, List.of(error));
    }
}
