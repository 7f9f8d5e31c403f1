package no.driftsklar.web.share;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import no.driftsklar.catalogue.Language;
import no.driftsklar.web.result.ProjectResult;
import no.driftsklar.web.result.Results;
import no.driftsklar.web.result.Speech;
import no.driftsklar.web.result.Speeches;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectVisit;
import no.driftsklar.web.visit.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What one takes along of a result, in the language of the page that it was asked for on. */
@Controller
class ShareController {

    private static final String PROJECT = "/projects/{project}/";
    private static final String EXAMPLE = Results.EXAMPLE + "/";
    private static final String REPORT = "report.pdf";
    private static final String ANSWERS_JSON = "answers.json";
    private static final String ANSWERS_CSV = "answers.csv";
    private static final String ASSESSMENT_JSON = "assessment.json";
    private static final String ASSESSMENT_CSV = "assessment.csv";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Results results;
    private final Speeches speeches;
    private final Report report;

    ShareController(Results results, Speeches speeches, Report report) {
        this.results = results;
        this.speeches = speeches;
        this.report = report;
    }

    @GetMapping({PROJECT + REPORT, PROJECT + ANSWERS_JSON, PROJECT + ANSWERS_CSV, PROJECT + ASSESSMENT_JSON,
        PROJECT + ASSESSMENT_CSV})
    ResponseEntity<byte[]> file(ProjectVisit visit, HttpServletRequest request) {
        return file(results.of(visit), visit.language(), request);
    }

    @GetMapping({EXAMPLE + REPORT, EXAMPLE + ANSWERS_JSON, EXAMPLE + ANSWERS_CSV, EXAMPLE + ASSESSMENT_JSON,
        EXAMPLE + ASSESSMENT_CSV})
    ResponseEntity<byte[]> file(Visit visit, HttpServletRequest request) {
        return file(results.example(), visit.language(), request);
    }

    private ResponseEntity<byte[]> file(ProjectResult result, Language language, HttpServletRequest request) {
        if (result.assessment() == null) {
            throw new NoSuchPageException();
        }
        Speech speech = speeches.in(language);
        String file = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        return switch (file) {
            case REPORT -> answer(result, language, file, MediaType.APPLICATION_PDF, report.of(speech, result));
            case ANSWERS_JSON -> answer(result, language, file, MediaType.APPLICATION_JSON, AnswerFiles.answersAsJson(result));
            case ANSWERS_CSV -> answer(result, language, file, CSV, AnswerFiles.answersAsCsv(result, language));
            case ASSESSMENT_JSON -> answer(result, language, file, MediaType.APPLICATION_JSON,
                    AnswerFiles.assessmentAsJson(result, speech));
            default -> answer(result, language, file, CSV, AnswerFiles.assessmentAsCsv(result, speech));
        };
    }

    private static ResponseEntity<byte[]> answer(ProjectResult result, Language language, String file, MediaType type,
            byte[] body) {
        ContentDisposition place = ContentDisposition.builder(type == MediaType.APPLICATION_PDF ? "inline" : "attachment")
                .filename(result.projectId() + "-" + file).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .header(HttpHeaders.CONTENT_DISPOSITION, place.toString()).body(body);
    }
}
