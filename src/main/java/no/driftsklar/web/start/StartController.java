package no.driftsklar.web.start;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.DueFields;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Phase;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.facts.NationalIdentityNumber;
import no.driftsklar.store.forms.Form;
import no.driftsklar.store.forms.Forms;
import no.driftsklar.store.keys.Caller;
import no.driftsklar.store.keys.Scope;
import no.driftsklar.store.projects.Precondition;
import no.driftsklar.store.projects.Project;
import no.driftsklar.store.projects.ProjectException;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.web.layout.SeeOther;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectPages;
import no.driftsklar.web.visit.Visit;
import no.driftsklar.web.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page, and where projects begin. */
@Controller
@Hidden
class StartController {

    private static final int SHOWN = 5;
    private static final int LOOKED_THROUGH = 200;

    /** Without those that are taken for another, because somebody will read one out. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private final Projects projects;
    private final Forms forms;
    private final Words words;
    private final FactsReader reader;
    private final List<Long> questions;
    private final Field id;
    private final Field name;
    private final RandomGenerator random = new SecureRandom();

    StartController(AssessorPool assessors, Projects projects, Forms forms, Words words) {
        Catalogue catalogue = assessors.catalogue();
        this.projects = projects;
        this.forms = forms;
        this.words = words;
        this.reader = new FactsReader(catalogue, null, true);
        this.questions = Arrays.stream(Phase.values()).map(phase -> shortQuestions(catalogue, phase)).sorted().toList();
        this.id = catalogue.field("project_id").orElseThrow();
        this.name = catalogue.field("project_name").orElseThrow();
    }

    /** How many questions the short form asks in a phase; the identifier is none, it is given here. */
    private static long shortQuestions(Catalogue catalogue, Phase phase) {
        DueFields due = new DueFields(catalogue);
        return catalogue.fields().stream().filter(field -> field.core() && !field.name().equals("project_id")
                && due.isDue(phase, catalogue.fieldIndex(field.name()))).count();
    }

    /** A project to go on with. */
    record Earlier(String name, String id, String href) {
    }

    @GetMapping("/")
    ModelAndView start(Visit visit) {
        return page(visit, "short", "", "", Map.of());
    }

    /** The page in another language, with what was typed. */
    @PostMapping("/")
    ModelAndView start(Visit visit, @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "project_name", defaultValue = "") String wantedName,
            @RequestParam(name = "project_id", defaultValue = "") String wantedId) {
        return page(visit, kind, wantedName, wantedId, Map.of());
    }

    /** Makes a project and opens its form; or shows the page in another language. */
    @PostMapping("/projects")
    ModelAndView begin(Visit visit, @RequestParam(defaultValue = "") String kind,
            @RequestParam(name = "project_name", defaultValue = "") String wantedName,
            @RequestParam(name = "project_id", defaultValue = "") String wantedId,
            @RequestParam(defaultValue = "") String go, HttpServletResponse response) {
        if (go.equals("here")) {
            return start(visit, kind, wantedName, wantedId);
        }
        Caller caller = visit.caller();
        if (!caller.scopes().contains(Scope.STATUS_WRITE)) {
            throw new NoSuchPageException();
        }
        String given = wantedName.strip();
        String own = wantedId.strip();
        Map<String, String> errors = errors(given, own, visit.language());
        if (errors.isEmpty()) {
            String project = own.isEmpty() ? madeUp() : own;
            try {
                projects.put(caller.organisation(), project, given.isEmpty() ? null : given, Precondition.ABSENT);
                forms.open(caller.organisation(), project, kind.equals("full") ? Form.Kind.FULL : Form.Kind.SHORT);
                return SeeOther.at(ProjectPages.form(project));
            } catch (ProjectException taken) {
                errors.put("project_id", words.say(visit.language(), "start.error.taken"));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(visit, kind, wantedName, wantedId, errors);
    }

    private Map<String, String> errors(String given, String own, Language language) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (NationalIdentityNumber.isIn(given)) {
            errors.put("project_name", words.say(language, "form.error.person"));
        } else if (!given.isEmpty() && reader.answer(name, given).isEmpty()) {
            errors.put("project_name", words.say(language, "form.error.text"));
        }
        if (NationalIdentityNumber.isIn(own)) {
            errors.put("project_id", words.say(language, "form.error.person"));
        } else if (!own.isEmpty() && (reader.answer(id, own).isEmpty() || own.matches("\\.+"))) {
            errors.put("project_id", words.say(language, "start.error.id"));
        }
        return errors;
    }

    private ModelAndView page(Visit visit, String kind, String wantedName, String wantedId, Map<String, String> errors) {
        String title = words.say(visit.language(), "start.title");
        List<Project> own = visit.signedIn().filter(caller -> caller.scopes().contains(Scope.ASSESSMENT_READ))
                .map(caller -> projects.page(caller.organisation(), "", LOOKED_THROUGH)).orElse(List.of());
        boolean mayBegin = visit.signedIn().filter(caller -> caller.scopes().contains(Scope.STATUS_WRITE)).isPresent();
        return new ModelAndView("start/start")
                .addObject("pageTitle", errors.isEmpty() ? title : words.say(visit.language(), "form.error.title", title))
                .addObject("fewest", questions.get(0)).addObject("most", questions.get(questions.size() - 1))
                .addObject("kind", kind.equals("full") ? "full" : "short")
                .addObject("projectName", wantedName).addObject("projectId", wantedId).addObject("mistakes", errors)
                .addObject("mayBegin", mayBegin).addObject("languageForm", mayBegin ? "begin" : null)
                .addObject("signedIn", visit.signedIn().isPresent())
                .addObject("earlier", own.stream().sorted(Comparator.comparing(Project::createdAt).reversed()).limit(SHOWN)
                        .map(project -> new Earlier(project.called(), project.id(), project.latest() == null
                                ? ProjectPages.form(project.id()) : ProjectPages.of(project.id()))).toList());
    }

    private String madeUp() {
        StringBuilder made = new StringBuilder("vt-");
        for (int i = 0; i < 10; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
