package no.driftsklar.web.form;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.assessment.Warning;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Contradiction;
import no.driftsklar.catalogue.Field;
import no.driftsklar.facts.FactsReader;
import no.driftsklar.store.forms.Form;
import no.driftsklar.store.forms.FormException;
import no.driftsklar.store.forms.Forms;
import no.driftsklar.store.forms.Saved;
import no.driftsklar.store.projects.Projects;
import no.driftsklar.web.layout.SeeOther;
import no.driftsklar.web.visit.NoSuchPageException;
import no.driftsklar.web.visit.ProjectPages;
import no.driftsklar.web.visit.ProjectVisit;
import no.driftsklar.web.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a project's form. */
@Controller
@Hidden
@RequestMapping("/projects/{project}/form")
class FormController {

    private static final String CHECK = "check";
    private static final String PROJECT_THEME = "project";

    private final Catalogue catalogue;
    private final AssessorPool assessors;
    private final Projects projects;
    private final Forms forms;
    private final Words words;
    private final Clock clock;
    private final Questionnaire questionnaire;
    private final FactsReader reader;

    FormController(AssessorPool assessors, Projects projects, Forms forms, Words words, Clock clock) {
        this.catalogue = assessors.catalogue();
        this.assessors = assessors;
        this.projects = projects;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
        this.questionnaire = new Questionnaire(catalogue);
        this.reader = new FactsReader(catalogue, null, true);
    }

    /** The list of themes. */
    @GetMapping
    ModelAndView tasks(ProjectVisit visit) {
        Draft draft = draft(visit.editing());
        TaskList tasks = new TaskList(catalogue, questionnaire, draft, said(visit), address(visit), contradictions(draft));
        return page("form/tasks", visit, draft).addObject("list", tasks.view())
                .addObject("pageTitle", said(visit).say("form.tasks.title", name(visit, draft)));
    }

    /** Changes between the short form and the full one. */
    @PostMapping
    ModelAndView change(ProjectVisit visit, @RequestParam String kind) {
        forms.open(visit.editing().organisation(), visit.projectId(), Arrays.stream(Form.Kind.values())
                .filter(any -> any.key().equals(kind)).findFirst().orElseThrow(NoSuchPageException::new));
        return SeeOther.at(address(visit));
    }

    /** The questions of one theme. */
    @GetMapping("/{theme}")
    ModelAndView theme(ProjectVisit visit, @PathVariable String theme, @RequestParam(defaultValue = "") String back) {
        List<Field> fields = fields(theme);
        Draft draft = draft(visit.editing());
        if (!draft.hasPhase() && !theme.equals(PROJECT_THEME)) {
            return SeeOther.at(address(visit) + "/" + PROJECT_THEME);
        }
        return theme(visit, theme, draft, back, questions(visit, draft), List.of(), false)
                .addObject("pageTitle", said(visit).say("form.theme.title", title(visit, theme), name(visit, draft)));
    }

    /** Saves the answers of one theme. What can be saved is; what cannot is shown again. */
    @PostMapping("/{theme}")
    ModelAndView save(ProjectVisit visit, @PathVariable String theme, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String back, @RequestParam(defaultValue = "next") String go,
            HttpServletResponse response) {
        List<Field> fields = fields(theme);
        Draft before = draft(visit.editing());
        PostedPage page = PostedPage.read(sent, fields, before, reader, projects.today());
        if (forms.find(visit.organisation(), visit.projectId()).isEmpty()) {
            forms.open(visit.organisation(), visit.projectId(), before.form().kind());
        }
        List<String> others = new ArrayList<>();
        List<Saved.Conflict> conflicts = new ArrayList<>();
        page.mineByBase().forEach((base, mine) -> {
            Saved saved = forms.save(visit.organisation(), visit.projectId(), base, mine);
            others.addAll(saved.changedByOthers());
            conflicts.addAll(saved.conflicts());
        });
        Draft draft = draft(visit);
        if (page.isAllRight() && conflicts.isEmpty() && others.isEmpty()) {
            return SeeOther.at(target(visit, theme, draft, back, go));
        }
        Questions questions = questions(visit, draft).mistaken(page);
        page.unresolved().forEach(field -> questions.conflict(page, field(field), Optional.empty()));
        conflicts.forEach(conflict -> questions.conflict(page, field(conflict.field()), Optional.of(conflict)));
        boolean mistaken = !page.isAllRight() || !conflicts.isEmpty();
        if (mistaken) {
            response.setStatus(status(page.errors().isEmpty()));
        }
        String title = said(visit).say("form.theme.title", title(visit, theme), name(visit, draft));
        return theme(visit, theme, draft, back, questions, others, mistaken)
                .addObject("pageTitle", mistaken ? said(visit).say("form.error.title", title) : title);
    }

    private ModelAndView theme(ProjectVisit visit, String theme, Draft draft, String back, Questions questions,
            List<String> changedByOthers, boolean mistaken) {
        Said said = said(visit);
        Map<Questionnaire.Place, List<Question>> placed = new LinkedHashMap<>();
        Arrays.stream(Questionnaire.Place.values()).forEach(place -> placed.put(place, new ArrayList<>()));
        for (Field field : fields(theme)) {
            placed.get(questionnaire.place(field, draft)).add(questions.of(field));
        }
        List<Question> all = placed.values().stream().flatMap(List::stream).toList();
        List<String> themes = List.copyOf(questionnaire.themes().keySet());
        return page("form/theme", visit, draft)
                .addObject("heading", title(visit, theme))
                .addObject("place", said.say("form.theme.place", themes.indexOf(theme) + 1, themes.size()))
                .addObject("action", address(visit) + "/" + theme)
                .addObject("back", back.equals(CHECK) ? CHECK : "")
                .addObject("asked", placed.get(Questionnaire.Place.ASKED))
                .addObject("more", placed.get(Questionnaire.Place.MORE))
                .addObject("later", placed.get(Questionnaire.Place.LATER))
                .addObject("openMore", isMistaken(placed.get(Questionnaire.Place.MORE)))
                .addObject("openLater", isMistaken(placed.get(Questionnaire.Place.LATER)))
                .addObject("mistakes", all.stream().filter(question -> question.error() != null).toList())
                .addObject("prefilled", all.stream().anyMatch(question -> question.prefilled() && question.known() != null))
                .addObject("shown", all.stream().filter(Question::prefilled).map(Question::name).toList())
                .addObject("justSaved", mistaken || !changedByOthers.isEmpty())
                .addObject("changed", changedByOthers.stream().map(this::field).map(field -> new Question.Link(
                        said.say("form.changed.one", field.label().in(said.language()),
                                said.answer(field, draft.answer(field).orElse(null))),
                        ProjectPages.anchor(field.name()))).toList())
                .addObject("next", back.equals(CHECK) || questionnaire.after(theme, draft).isEmpty()
                        ? said.say("form.theme.to_check") : said.say("form.theme.to_next"))
                .addObject("languageForm", "answers");
    }

    private static boolean isMistaken(List<Question> questions) {
        return questions.stream().anyMatch(question -> question.error() != null);
    }

    private String target(ProjectVisit visit, String theme, Draft draft, String back, String go) {
        String form = address(visit);
        return switch (go) {
            case "list" -> form;
            case "here" -> form + "/" + theme + (back.equals(CHECK) ? "?back=" + CHECK : "");
            default -> !draft.hasPhase() ? form
                    : form + "/" + (back.equals(CHECK) ? CHECK : questionnaire.after(theme, draft).orElse(CHECK));
        };
    }

    /** All answers, before they are sent. */
    @GetMapping("/" + CHECK)
    ModelAndView check(ProjectVisit visit) {
        Draft draft = draft(visit.editing());
        return check(visit, draft, null).addObject("pageTitle", said(visit).say("form.check.title", name(visit, draft)));
    }

    /** Sends the answers; what was sent is seen in the result. */
    @PostMapping("/" + CHECK)
    ModelAndView send(ProjectVisit visit, @RequestParam long version, HttpServletResponse response) {
        Draft draft = draft(visit.editing());
        String problem;
        if (!draft.hasPhase()) {
            problem = "no_phase";
        } else if (draft.form().version() == 0) {
            // nothing was ever answered here; what is known came from elsewhere and has its result
            return SeeOther.at(visit.address());
        } else {
            try {
                forms.send(visit.organisation(), visit.projectId(), version);
                return SeeOther.at(visit.address());
            } catch (FormException refused) {
                problem = refused.reason() == FormException.Reason.CHANGED ? "changed" : "no_phase";
                draft = draft(visit);
            }
        }
        response.setStatus(status(problem.equals("changed")));
        return check(visit, draft, problem).addObject("pageTitle",
                said(visit).say("form.error.title", said(visit).say("form.check.title", name(visit, draft))));
    }

    private ModelAndView check(ProjectVisit visit, Draft draft, String problem) {
        CheckList list = new CheckList(catalogue, questionnaire, draft, said(visit), address(visit), contradictions(draft));
        return page("form/check", visit, draft).addObject("list", list.view()).addObject("problem", problem)
                .addObject("version", draft.form().version());
    }

    private static int status(boolean isConflict) {
        return (isConflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value();
    }

    private ModelAndView page(String view, ProjectVisit visit, Draft draft) {
        return new ModelAndView(view).addObject("form", address(visit))
                .addObject("project", visit.address())
                .addObject("name", name(visit, draft))
                .addObject("version", draft.form().version())
                .addObject("kind", draft.form().kind().key())
                .addObject("saved", draft.form().savedAt() == null ? null : said(visit).moment(draft.form().savedAt()));
    }

    private Questions questions(ProjectVisit visit, Draft draft) {
        return new Questions(catalogue, draft, said(visit), address(visit), contradictions(draft));
    }

    private List<Warning<Contradiction>> contradictions(Draft draft) {
        return draft.facts().map(facts -> assessors.with(assessor -> assessor.assess(facts)).contradictions())
                .orElse(List.of());
    }

    private Draft draft(ProjectVisit visit) {
        Form form = forms.find(visit.organisation(), visit.projectId())
                .orElseGet(() -> new Form(Form.Kind.SHORT, 0, null, Map.of(), Set.of(), null));
        LocalDate today = projects.today();
        return Draft.of(form, projects.history(visit.organisation(), visit.projectId()), today);
    }

    private Said said(ProjectVisit visit) {
        return new Said(words, catalogue, visit.language(), clock.getZone());
    }

    private List<Field> fields(String theme) {
        List<Field> fields = questionnaire.themes().get(theme);
        if (fields == null) {
            throw new NoSuchPageException();
        }
        return fields;
    }

    private Field field(String name) {
        return catalogue.field(name).orElseThrow();
    }

    private String title(ProjectVisit visit, String theme) {
        return catalogue.term("theme", theme).in(visit.language());
    }

    /** What the project is called; its identifier where it has no name. */
    private String name(ProjectVisit visit, Draft draft) {
        return draft.answer(field("project_name")).filter(answer -> answer.value() != null)
                .map(answer -> answer.value().toString()).orElse(visit.projectId());
    }

    private static String address(ProjectVisit visit) {
        return ProjectPages.form(visit.projectId());
    }
}
