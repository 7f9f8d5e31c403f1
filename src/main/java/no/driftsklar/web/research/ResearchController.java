package no.driftsklar.web.research;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.batch.input.UnusableFileException;
import no.driftsklar.batch.mapping.MappingDraft;
import no.driftsklar.batch.mapping.MappingException;
import no.driftsklar.batch.proposal.Outline;
import no.driftsklar.batch.proposal.Proposer;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;
import no.driftsklar.store.jobs.Job;
import no.driftsklar.store.jobs.JobFile;
import no.driftsklar.store.jobs.JobOptionsReader;
import no.driftsklar.store.jobs.JobProblem;
import no.driftsklar.store.jobs.Jobs;
import no.driftsklar.store.jobs.Upload;
import no.driftsklar.store.jobs.WaitingFile;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.web.layout.SeeOther;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.Visit;
import no.driftsklar.web.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file from its upload to what came out of it. It has one address all the way: that of the job that it becomes. */
@Controller
@RequestMapping(ResearchController.ALL)
class ResearchController {

    /** The page with all files, and what the address of the page of one begins with. */
    static final String ALL = "/research";
    private static final String PAGES = ALL + "/";

    private static final Logger LOG = LoggerFactory.getLogger(ResearchController.class);

    private static final int JOBS_SHOWN = 20;

    /** The options that are ticked on a fresh page, and all that can be. */
    private static final List<String> TICKED = List.of("findings", "actions", "summary");
    private static final List<String> FLAGS = List.of("findings", "actions", "summary", "states", "raw", "strict");
    private static final List<String> WRITTEN = List.of("format", "dialect", "lang", "as_of", "sensitivity", "seed");

    private final Jobs jobs;
    private final Catalogue catalogue;
    private final Words words;
    private final ZoneId zone;

    ResearchController(Jobs jobs, AssessorPool assessors, Words words, Clock clock) {
        this.jobs = jobs;
        this.catalogue = assessors.catalogue();
        this.words = words;
        this.zone = clock.getZone();
    }

    private static String organisation(Visit visit) {
        Caller caller = visit.caller();
        if (!caller.scopes().contains(Scope.BATCH)) {
            throw new NoSuchPageException();
        }
        return caller.organisation();
    }

    private JobView jobView(Visit visit) {
        return new JobView(jobs, catalogue, words, visit.language(), zone);
    }

    @GetMapping
    String files(@RequestParam(name = "after", required = false) String after, Visit visit, Model model) {
        String organisation = organisation(visit);
        JobView view = jobView(visit);
        Jobs.Place place = after == null ? null : jobs.find(organisation, after)
                .map(job -> new Jobs.Place(job.createdAt(), job.id())).orElseThrow(NoSuchPageException::new);
        List<Job> found = jobs.page(organisation, place, JOBS_SHOWN + 1);
        List<Job> shown = found.subList(0, Math.min(JOBS_SHOWN, found.size()));
        model.addAttribute("jobs", shown.stream().map(view::item).toList());
        model.addAttribute("next", found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
        model.addAttribute("waiting", jobs.waiting().all(organisation).stream().map(file -> new JobView.Item(
                file.id(), file.name(), null, null, view.moment(file.createdAt()), view.size(file.bytes()))).toList());
        model.addAttribute("most", jobs.settings().mostBytes());
        model.addAttribute("mostBytes", jobs.settings().bytes());
        model.addAttribute("rows", jobs.settings().rows());
        model.addAttribute("days", jobs.settings().keepWaiting().toDays());
        return "research/files";
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView upload(HttpServletRequest request, Visit visit, Model model, HttpServletResponse response)
            throws ServletException {
        String organisation = organisation(visit);
        Language language = visit.language();
        String error;
        try (Upload upload = jobs.newUpload()) {
            Part part = request.getPart("file");
            if (part == null || part.getSize() == 0) {
                error = words.say(language, "research.problem.no_file");
            } else {
                String given = part.getSubmittedFileName();
                upload.take(place -> part.write(place.toAbsolutePath().toString()));
                String name = Upload.nameOf(given == null ? "" : given);
                Outline.Proposed proposed = Outline.of(upload.place().toString(), catalogue);
                String yaml = proposed.proposal() == null ? null : Proposer.yaml(proposed.proposal(), name, language);
                return SeeOther.at(PAGES + jobs.waiting().keep(upload, organisation, name, proposed.outline(), yaml).id());
            }
        } catch (UnusableFileException e) {
            error = page(e.reason()).in(language);
        } catch (Upload.TooLargeException e) {
            error = jobs.settings().tooLarge().in(language);
        } catch (Jobs.TooManyException e) {
            error = words.say(language, "research.problem.too_many");
        } catch (IOException e) {
            LOG.error("a file cannot be kept", e);
            error = words.say(language, "research.problem.not_kept");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("error", error);
        return new ModelAndView(files(null, visit, model));
    }

    private static Text page(Text reason) {
        return new JobProblem(JobProblem.Reason.UNUSABLE_INPUT, reason).detail(JobProblem.Door.PAGE);
    }

    @GetMapping("/{id}")
    ModelAndView file(@PathVariable("id") String id, @RequestParam(name = "said", required = false) Long said, Visit visit,
            Model model) {
        Optional<Job> job = jobs.find(organisation(visit), id);
        if (job.isEmpty()) {
            return mapping(waiting(id, visit), null, fresh(), List.of(), visit, model);
        }
        JobView.View view = jobView(visit).of(job.get());
        model.addAttribute("job", view);
        // who is told by a page that fetches itself is told only what is new
        model.addAttribute("told", said != null && !view.ended() && said == view.step());
        return new ModelAndView("research/job");
    }

    private WaitingFile waiting(String id, Visit visit) {
        return jobs.waiting().find(organisation(visit), id).orElseThrow(NoSuchPageException::new);
    }

    private static Map<String, String> fresh() {
        Map<String, String> options = new LinkedHashMap<>();
        TICKED.forEach(flag -> options.put(flag, "true"));
        return options;
    }

    /**
     * The page on which a file is mapped.
     *
     * @param posted  a mapping that cannot be kept; null where the one that is kept is shown
     * @param options how to score and what to write, as chosen so far
     * @param wrong   options that cannot be used
     */
    private ModelAndView mapping(WaitingFile file, String posted, Map<String, String> options,
            List<JobOptionsReader.Wrong> wrong, Visit visit, Model model) {
        String yaml = posted == null ? file.mapping() : posted;
        JobView view = jobView(visit);
        model.addAttribute("file", file);
        model.addAttribute("size", view.size(file.bytes()));
        model.addAttribute("yaml", yaml);
        model.addAttribute("view", new MappingView(catalogue, words, visit.language())
                .of(file, jobs.waiting().place(file).toString(), yaml));
        for (String flag : List.of("failed", "saved", "full")) {
            if (!model.containsAttribute(flag)) {
                model.addAttribute(flag, false);
            }
        }
        model.addAttribute("options", options);
        model.addAttribute("wrong", wrong.stream().map(one -> new MappingView.Trouble(
                words.say(visit.language(), "research.problem.option", words.say(visit.language(), "research.option."
                        + one.option()), one.expected().in(visit.language())), one.option())).toList());
        model.addAttribute("days", jobs.settings().keepWaiting().toDays());
        return new ModelAndView("research/mapping");
    }

    /** Keeps the mapping, and starts the job where that is asked for and nothing is wrong. */
    @PostMapping("/{id}")
    ModelAndView map(@PathVariable("id") String id, @RequestParam(name = "do", defaultValue = "save") String what,
            HttpServletRequest request, HttpServletResponse response, Visit visit, Model model) throws IOException {
        if (jobs.find(organisation(visit), id).isPresent()) {
            // started already, in another window or by a second click
            return SeeOther.at(PAGES + id);
        }
        WaitingFile file = waiting(id, visit);
        if (file.mapping() != null) {
            try {
                MappingDraft draft = MappingDraft.of(file.mapping(), "", catalogue);
                MappingForm.apply(request, draft, file.outline(), catalogue);
                file = jobs.waiting().map(file, draft.yaml());
            } catch (MappingException e) {
                throw new IllegalStateException("a mapping was kept that is none", e);
            }
        }
        Map<String, String> options = options(request);
        model.addAttribute("saved", true);
        if (!what.equals("start")) {
            return mapping(file, null, options, List.of(), visit, model);
        }
        model.addAttribute("saved", false);
        try {
            JobOptionsReader reader = new JobOptionsReader();
            options.forEach((name, value) -> reader.add(name, value.isEmpty() ? "false" : value));
            if (file.mapping() != null) {
                reader.add(JobOptionsReader.MAPPING, file.mapping());
            }
            MappingView.View view = new MappingView(catalogue, words, visit.language())
                    .of(file, jobs.waiting().place(file).toString(), file.mapping());
            if (view.problems().isEmpty()) {
                return SeeOther.at(PAGES + jobs.start(file, reader.read(catalogue, visit.language())).id());
            }
            model.addAttribute("failed", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return mapping(file, null, options, List.of(), visit, model);
        } catch (JobOptionsReader.WrongOptionsException e) {
            model.addAttribute("failed", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return mapping(file, null, options, e.wrong().stream()
                    .filter(wrong -> !wrong.option().equals(JobOptionsReader.MAPPING)).toList(), visit, model);
        } catch (Jobs.TooManyException e) {
            model.addAttribute("failed", true);
            model.addAttribute("full", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return mapping(file, null, options, List.of(), visit, model);
        }
    }

    /** The options of the form: a flag that is not ticked is empty, what was not written is left out. */
    private static Map<String, String> options(HttpServletRequest request) {
        Map<String, String> options = new LinkedHashMap<>();
        FLAGS.forEach(flag -> options.put(flag, request.getParameter(flag) == null ? "" : "true"));
        for (String name : WRITTEN) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                options.put(name, value.strip());
            }
        }
        return options;
    }

    /** Takes a mapping as YAML, or the one that was proposed. */
    @PostMapping("/{id}/mapping")
    ModelAndView yaml(@PathVariable("id") String id, @RequestParam(name = "yaml", defaultValue = "") String yaml,
            @RequestParam(name = "do", defaultValue = "save") String what, HttpServletResponse response, Visit visit,
            Model model) throws IOException {
        WaitingFile file = waiting(id, visit);
        if (file.mapping() == null) {
            throw new NoSuchPageException();
        }
        if (what.equals("propose")) {
            jobs.waiting().map(file, file.proposed());
            return SeeOther.at(PAGES + id);
        }
        String written = yaml.replace("\r\n", "\n");
        try {
            MappingDraft.of(written, "", catalogue);
        } catch (MappingException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("failed", true);
            return mapping(file, written, fresh(), List.of(), visit, model);
        }
        file = jobs.waiting().map(file, written);
        model.addAttribute("saved", true);
        return mapping(file, null, fresh(), List.of(), visit, model);
    }

    /** Deletes a file that waits, cancels a job that waits or runs, and removes one that has ended. */
    @PostMapping("/{id}/delete")
    ModelAndView delete(@PathVariable("id") String id, Visit visit) throws IOException {
        Optional<Job> job = jobs.find(organisation(visit), id);
        if (job.isEmpty()) {
            jobs.waiting().delete(waiting(id, visit));
            return SeeOther.at(ALL);
        }
        return SeeOther.at(jobs.remove(job.get()) == Jobs.Removal.REMOVED ? ALL : PAGES + id);
    }

    @GetMapping("/{id}/files/{kind}")
    ResponseEntity<Resource> file(@PathVariable("id") String id, @PathVariable("kind") String kind, Visit visit) {
        JobFile file = JobFile.Kind.of(kind).flatMap(job(id, visit)::file).orElseThrow(NoSuchPageException::new);
        return answer(file, place(id, file, visit)).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name()).build().toString())
                .body(new FileSystemResource(place(id, file, visit)));
    }

    /** The report to be read at once. It holds its own style, which is let in by its hash and nothing else with it. */
    @GetMapping("/{id}/summary")
    ResponseEntity<byte[]> summary(@PathVariable("id") String id, Visit visit) throws IOException {
        JobFile file = job(id, visit).file(JobFile.Kind.SUMMARY).orElseThrow(NoSuchPageException::new);
        byte[] page = Files.readAllBytes(place(id, file, visit));
        return answer(file, place(id, file, visit)).header("Content-Security-Policy", "default-src 'none'; style-src "
                + hashOfStyle(new String(page, StandardCharsets.UTF_8))
                + "; frame-ancestors 'none'; base-uri 'none'").body(page);
    }

    private static String hashOfStyle(String page) {
        String open = "<style>";
        int from = page.indexOf(open) + open.length();
        String style = page.substring(from, page.indexOf("</style>", from));
        try {
            return "'sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(style.getBytes(StandardCharsets.UTF_8))) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Job job(String id, Visit visit) {
        return jobs.find(organisation(visit), id).orElseThrow(NoSuchPageException::new);
    }

    private Path place(String id, JobFile file, Visit visit) {
        return jobs.place(job(id, visit), file).orElseThrow(NoSuchPageException::new);
    }

    private static ResponseEntity.BodyBuilder answer(JobFile file, Path place) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(place.toFile().length());
    }
}
