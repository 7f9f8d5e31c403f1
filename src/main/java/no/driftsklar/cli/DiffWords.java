package no.driftsklar.cli;

import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/** What diff says, in three languages under each other; %s stands for a value. */
enum DiffWords {

    RULE_BASE("Regelverk %s: %s, fingeravtrykk %s (%s)", "Regelverk %s: %s, fingeravtrykk %s (%s)",
            "Rule base %s: %s, fingerprint %s (%s)"),
    BUILT_IN("det i programmet", "det i programmet", "the one in the program"),

    RULE_BASES("Forskjeller mellom regelverkene", "Skilnader mellom regelverka", "What differs between the rule bases"),
    NO_CHANGES("Regelverkene er like.", "Regelverka er like.", "The rule bases are the same."),
    ONLY_WORDS("Bare ord, kilder, eksempler eller rekkefølge er forskjellige; ingenting av det endrer en vurdering.",
            "Berre ord, kjelder, eksempel eller rekkjefølgje er ulike; ikkje noko av det endrar ei vurdering.",
            "Only words, sources, examples or order differ; none of that changes an assessment."),
    ONLY_IN("bare i %s", "berre i %s", "only in %s"),
    FACTOR("Faktor", "Faktor", "Factor"),
    RISK("Risiko", "Risiko", "Risk"),
    CONTRADICTION("Motstrid", "Motstrid", "Contradiction"),
    VERDICT_RULES("Reglene for konklusjonen", "Reglane for konklusjonen", "The rules of the verdict"),
    THRESHOLD("Grense", "Grense", "Limit"),
    EVIDENCE_CLASS("Evidensklasse", "Evidensklasse", "Class of evidence"),
    FIELD("Felt", "Felt", "Field"),
    WITH_WEIGHT("vekt %s", "vekt %s", "weight %s"),
    CLASS_WITH_WEIGHT("%s (vekt %s)", "%s (vekt %s)", "%s (weight %s)"),
    EVIDENCE("evidensklasse", "evidensklasse", "class of evidence"),
    WEIGHT("vekt", "vekt", "weight"),
    LIMIT("prosent", "prosent", "per cent"),
    RELEVANT_FROM("gjelder fra fasen", "gjeld frå fasen", "due from the phase"),
    NEEDS("trenger", "treng", "needs"),
    GATE("port", "port", "gate"),
    ACTIONABLE("har tiltak", "har tiltak", "has an action"),
    DIMENSION("dimensjon", "dimensjon", "dimension"),
    STAGE("kompetansetrinn", "kompetansetrinn", "competence stage"),
    PROCESS("prosess", "prosess", "process"),
    LEVEL("alvor", "alvor", "level"),
    TYPE("type", "type", "type"),
    VALUES("verdier", "verdiar", "values"),
    RULE("regel %s", "regel %s", "rule %s"),
    WHEN("%s når %s", "%s når %s", "%s when %s"),
    FIRES_WHEN("slår til når %s", "slår til når %s", "fires when %s"),
    ADVICE_WHEN("gir rådet %s når %s", "gir rådet %s når %s", "gives the advice %s when %s"),
    SALIENCE("prioritet %s", "prioritet %s", "salience %s"),
    NOT_THERE("finnes ikke", "finst ikkje", "is not there"),
    PASSED_OVER("Felt som bare %s kjenner, og som derfor blir hoppet over når %s leser: %s",
            "Felt som berre %s kjenner, og som difor blir hoppa over når %s les: %s",
            "Fields that only %s knows, so that they are passed over when %s reads: %s"),

    PROJECTS("Prosjektene", "Prosjekta", "The projects"),
    COUNTS("%s lest, %s vurdert av begge, %s avvist (av A: %s, av B: %s)",
            "%s lesne, %s vurderte av begge, %s avviste (av A: %s, av B: %s)",
            "%s read, %s scored by both, %s rejected (by A: %s, by B: %s)"),
    SAME_AND_DIFFERENT("%s kommer likt ut, %s forskjellig", "%s kjem likt ut, %s ulikt",
            "%s come out the same, %s differently"),
    DIRECTIONS("A nedover, B bortover", "A nedover, B bortover", "A down, B across"),
    DIFFERENT("Prosjekter som kommer forskjellig ut", "Prosjekt som kjem ulikt ut",
            "Projects that come out differently"),
    MORE_PROJECTS("… og %s til (--all viser alle)", "… og %s til (--all viser alle)", "… and %s more (--all shows all)"),
    ARROW("%s: %s → %s", "%s: %s → %s", "%s: %s → %s"),
    VERDICT("Konklusjon", "Konklusjon", "Verdict"),
    SCORE("Skåre", "Skåre", "Score"),
    BOUNDS("%s (%s–%s)", "%s (%s–%s)", "%s (%s–%s)"),
    COVERAGE("Besvart", "Svart på", "Answered"),
    BY_RULE("regelen %s", "regelen %s", "the rule %s"),
    NO_RULE("ingen regel slår til", "ingen regel slår til", "no rule fires"),
    NOT_ANSWERED("ikke besvart: %s", "ikkje svart på: %s", "not answered: %s"),
    NOT_APPLICABLE("ikke aktuelt: %s", "ikkje aktuelt: %s", "not applicable: %s"),
    DUE_FROM("gjelder først fra fasen %s", "gjeld først frå fasen %s", "due only from the phase %s"),
    NO_SUCH("finnes ikke i regelverket", "finst ikkje i regelverket", "not in the rule base"),
    FACTS("Opplysninger: %s", "Opplysningar: %s", "Facts: %s"),
    FACTORS_BEHIND("Faktorer: %s", "Faktorar: %s", "Factors: %s"),
    SILENT("slår ikke til", "slår ikkje til", "does not fire"),
    FIRES("slår til", "slår til", "fires"),
    CONDITION_ONLY_IN("Står bare i %s mellom prosjektet og klar: %s", "Står berre i %s mellom prosjektet og klar: %s",
            "Stands between the project and ready only in %s: %s"),
    BECAUSE_OF("Ingen faktor, risiko eller motstrid kommer forskjellig ut. Forskjellen kommer av dette i regelverkene: %s",
            "Ingen faktor, risiko eller motstrid kjem ulikt ut. Skilnaden kjem av dette i regelverka: %s",
            "No factor, risk or contradiction comes out differently. The difference comes of this in the rule bases: %s"),
    WEIGHTS_TOO("Vektene er også forskjellige.", "Vektene er òg ulike.", "The weights differ too."),
    WEIGHTS_DIFFER("vektene", "vektene", "the weights"),
    LIMITS_DIFFER("grensene (%s)", "grensene (%s)", "the limits (%s)"),
    VERDICT_RULES_DIFFER("reglene for konklusjonen", "reglane for konklusjonen", "the rules of the verdict"),
    RISKS_DIFFER("hvilke risikoer som er kritiske, og hva de spør etter",
            "kva for risikoar som er kritiske, og kva dei spør etter", "which risks are critical and what they ask for"),
    GATES_DIFFER("hvilke faktorer som er porter", "kva for faktorar som er portar", "which factors are gates"),
    DIMENSIONS_DIFFER("hvilken dimensjon faktorene hører til", "kva for dimensjon faktorane høyrer til",
            "which dimension the factors belong to");

    private final Text text;

    DiffWords(String nb, String nn, String en) {
        this.text = new Text(nb, nn, en);
    }

    String in(Language language, Object... values) {
        return text.in(language).formatted(values);
    }
}
