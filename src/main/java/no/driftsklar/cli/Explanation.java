package no.driftsklar.cli;

import java.util.List;
import no.driftsklar.assessment.Assessment;
import no.driftsklar.assessment.Figures;
import no.driftsklar.assessment.Finding;
import no.driftsklar.assessment.RankedAction;
import no.driftsklar.assessment.Wording;
import no.driftsklar.catalogue.Action;
import no.driftsklar.catalogue.Catalogue;
import no.driftsklar.catalogue.Factor;
import no.driftsklar.catalogue.Field;
import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Source;
import no.driftsklar.catalogue.State;
import org.apache.commons.lang3.StringUtils;
import picocli.CommandLine.Help.Ansi;

/** An assessment as a person reads it in a terminal, every statement with its source. */
final class Explanation {

    private static final int NAME = 28;
    private static final int SCORE = 5;

    private final Catalogue catalogue;
    private final Language language;
    private final boolean all;
    private final Wording wording;
    private final Page page;

    /**
     * @param all whether all actions, findings and questions are shown, not only the first
     */
    Explanation(Catalogue catalogue, Language language, boolean all, Ansi ansi) {
        this.catalogue = catalogue;
        this.language = language;
        this.all = all;
        this.wording = new Wording(catalogue, language);
        this.page = new Page(ansi);
    }

    String of(Assessment assessment) {
        head(assessment);
        bars(assessment);
        conditions(assessment);
        risks(assessment);
        contradictions(assessment);
        actions(assessment);
        expectations(assessment);
        findings(assessment, State.HINDERS, Words.HINDERS);
        findings(assessment, State.PROMOTES, Words.PROMOTES);
        questions(assessment);
        path(assessment);
        upcoming(assessment);
        page.heading(Words.SOURCES.in(language));
        catalogue.works().forEach(work -> page.item("–", work.citation().in(language)));
        page.line("");
        page.aside(0, Words.RULE_BASE.in(language, assessment.ruleBase().version(),
                assessment.ruleBase().fingerprint()));
        return page.toString();
    }

    private void head(Assessment assessment) {
        Object name = assessment.facts().value("project_name");
        page.line(page.bold(name == null ? assessment.facts().projectId()
                : name + " (" + assessment.facts().projectId() + ")")
                + (assessment.facts().statusDate() == null ? "" : "  " + wording.date(assessment.facts().statusDate())));
        page.paragraph(0, Words.PHASE.in(language, wording.term("phase", assessment.facts().phase().key()),
                wording.term("next_decision", assessment.nextDecision())));
        if (assessment.duePhase() != assessment.facts().phase()) {
            page.paragraph(0, Words.DUE_AS_IN_USE.in(language, wording.term("phase", assessment.duePhase().key())));
        }
        page.heading(wording.term("verdict", assessment.verdict().key()).toUpperCase(language.locale()));
        page.paragraph(0, wording.verdict(assessment.outcome()) + " "
                + wording.term("verdict_meaning", assessment.verdict().key()));
        Figures figures = assessment.figures();
        page.paragraph(0, score(figures));
        page.aside(0, Words.WEIGHTS.in(language, catalogue.evidence().stream()
                .map(evidence -> evidence.title().in(language).toLowerCase(language.locale()) + " " + evidence.weight())
                .reduce((a, b) -> a + ", " + b).orElse("")));
    }

    private String score(Figures figures) {
        String low = wording.number(figures.low());
        String high = wording.number(figures.high());
        String coverage = wording.percent(wording.number(figures.coverage()));
        if (figures.score() == null) {
            return Words.NO_SCORE.in(language, low, high, coverage);
        }
        String score = wording.number(figures.score());
        return figures.known() == figures.relevant() ? Words.WHOLE_SCORE.in(language, score)
                : Words.SCORE.in(language, score, low, high, coverage);
    }

    private void bars(Assessment assessment) {
        page.heading(Words.DIMENSIONS.in(language));
        assessment.dimensions().forEach((dimension, figures) -> bar(wording.dimension(dimension), figures));
        page.aside(2, source("SINTEF:introduction"));
        page.heading(Words.STAGES.in(language));
        assessment.stages().forEach((stage, figures) -> bar(stage + " " + wording.term("stage", String.valueOf(stage)),
                figures));
        page.aside(2, Words.LEGEND.in(language));
        page.aside(2, source("E:figure"));
    }

    private String source(String place) {
        return Words.SOURCE.in(language, wording.sources(List.of(Source.of(place))));
    }

    private void bar(String name, Figures figures) {
        String bounds = figures.low() == null ? ""
                : "  (" + wording.number(figures.low()) + "–" + wording.number(figures.high()) + ")";
        page.line("  " + StringUtils.rightPad(name, NAME) + " " + Page.bar(figures.low(), figures.high()) + " "
                + StringUtils.leftPad(wording.number(figures.score()), SCORE) + bounds);
    }

    private void conditions(Assessment assessment) {
        if (assessment.conditions().isEmpty()) {
            return;
        }
        page.heading(Words.CONDITIONS.in(language));
        assessment.conditions().forEach(condition -> page.item("–", wording.condition(condition)));
        page.aside(2, Words.OUR_RULES.in(language));
    }

    private void risks(Assessment assessment) {
        if (assessment.risks().isEmpty()) {
            return;
        }
        page.heading(Words.RISKS.in(language));
        assessment.risks().forEach(risk -> {
            page.item("!", page.bold(risk.of().title().in(language)) + " ("
                    + wording.term("risk_level", risk.of().level().key()) + ")");
            page.paragraph(4, wording.ofRisk(risk, assessment.facts()));
            page.paragraph(4, Words.REMEDY.in(language, risk.of().remedy().in(language)));
            page.aside(4, Words.SOURCE.in(language, wording.sources(risk.of().sources())));
        });
    }

    private void contradictions(Assessment assessment) {
        if (assessment.contradictions().isEmpty()) {
            return;
        }
        page.heading(Words.CONTRADICTIONS.in(language));
        assessment.contradictions().forEach(contradiction -> {
            page.item("?", wording.ofContradiction(contradiction, assessment.facts()));
            page.aside(4, String.join(", ", contradiction.fields()));
        });
    }

    private void actions(Assessment assessment) {
        if (assessment.actions().isEmpty()) {
            return;
        }
        page.heading(Words.ACTIONS.in(language));
        int shown = all ? assessment.actions().size()
                : Math.min(Assessment.ACTIONS_SHOWN, assessment.actions().size());
        assessment.actions().subList(0, shown).forEach(this::action);
        if (shown < assessment.actions().size()) {
            page.paragraph(2, Words.MORE_ACTIONS.in(language, assessment.actions().size() - shown));
        }
    }

    /** What to expect of factors that nobody can mend by an action. */
    private void expectations(Assessment assessment) {
        catalogue.factors().stream()
                .filter(factor -> !factor.actionable() && assessment.states().get(factor.id()).canImprove())
                .forEach(factor -> {
                    page.heading(factor.title().in(language));
                    page.paragraph(2, Words.EXPECT.in(language, factor.expect().in(language)));
                    page.aside(2, Words.SOURCE.in(language, wording.sources(factor.sources())));
                });
    }

    private void action(RankedAction ranked) {
        Factor factor = ranked.factor();
        Action action = ranked.action();
        page.item(ranked.rank() + ".", page.bold(factor.title().in(language)) + " – "
                + Words.GAIN.in(language, wording.number(ranked.gain())) + ". "
                + Words.RESPONSIBLE.in(language, wording.term("role", action.role().key())));
        page.paragraph(5, action.what().in(language));
        page.paragraph(5, Words.FIRST_STEP.in(language, action.firstStep().in(language)));
        page.paragraph(5, Words.DONE_WHEN.in(language, action.doneWhen().in(language)));
        page.aside(5, Words.TOOLS.in(language,
                String.join("; ", action.tools().stream().map(tool -> wording.term("tool", tool)).toList())));
        if (factor.process() != null) {
            page.aside(5, Words.PROCESS.in(language, factor.process(),
                    wording.term("process", String.valueOf(factor.process()))));
        }
        page.aside(5, Words.SOURCE.in(language, wording.sources(factor.sources())));
    }

    private void findings(Assessment assessment, State state, Words heading) {
        List<Finding> findings = assessment.findings().stream().filter(finding -> finding.state() == state).toList();
        if (findings.isEmpty()) {
            return;
        }
        page.heading(heading.in(language));
        findings.forEach(finding -> {
            String title = page.bold(finding.factor().title().in(language));
            String sources = wording.sources(finding.factor().sources());
            if (state == State.PROMOTES && !all) {
                page.item("+", title + " (" + sources + ")");
            } else {
                page.item(state == State.HINDERS ? "–" : "+", title + ": " + wording.of(finding, assessment.facts()));
                page.aside(4, Words.SOURCE.in(language, sources));
            }
        });
    }

    private void questions(Assessment assessment) {
        if (assessment.questionsFirst().isEmpty()) {
            return;
        }
        page.heading(Words.QUESTIONS.in(language));
        assessment.questionsFirst().stream()
                .limit(all ? Integer.MAX_VALUE : Assessment.QUESTIONS_SHOWN)
                .forEach(name -> {
                    Field field = catalogue.field(name).orElseThrow();
                    page.item("?", field.question().in(language) + " [" + name + "]");
                    if (!field.sources().isEmpty()) {
                        page.aside(4, Words.SOURCE.in(language, wording.sources(field.sources())));
                    }
                });
    }

    private void path(Assessment assessment) {
        page.heading(Words.PATH.in(language));
        if (assessment.path() == null) {
            page.paragraph(2, Words.PATH_NULL.in(language));
        } else if (assessment.path().actions().isEmpty()) {
            page.paragraph(2, Words.PATH_EMPTY.in(language));
        } else {
            assessment.path().actions().forEach(action -> page.item(action.rank() + ".",
                    action.factor().title().in(language)));
            page.paragraph(2, Words.PATH_AFTER.in(language, wording.number(assessment.path().scoreAfter())));
        }
        page.aside(2, Words.OUR_RULES.in(language));
    }

    private void upcoming(Assessment assessment) {
        if (assessment.upcoming().isEmpty()) {
            return;
        }
        page.heading(Words.UPCOMING.in(language));
        page.paragraph(2, String.join(", ", assessment.upcoming().stream()
                .map(id -> catalogue.factor(id).orElseThrow().title().in(language)).toList()));
    }
}
