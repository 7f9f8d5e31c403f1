package no.driftsklar.cli;

import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/** What the command line itself says, in three languages under each other; %s stands for a value. */
enum Words {

    PHASE("Fase: %s. Neste beslutning er %s.",
            "Fase: %s. Neste avgjerd er %s.",
            "Phase: %s. The next decision is %s."),
    DUE_AS_IN_USE("Teknologien er i bruk, så prosjektet blir vurdert som i fasen «%s».",
            "Teknologien er i bruk, så prosjektet blir vurdert som i fasen «%s».",
            "The technology is in use, so the project is judged as in the phase “%s”."),
    SCORE("Skåre %s av 100, mellom %s og %s alt etter hva det ubesvarte viser. Besvart: %s av det som teller.",
            "Skåre %s av 100, mellom %s og %s alt etter kva det som ikkje er svart på, viser. Svart på: %s av det som tel.",
            "Score %s of 100, between %s and %s depending on what is not answered. Answered: %s of what counts."),
    WHOLE_SCORE("Skåre %s av 100. Alt som teller i denne fasen, er besvart.",
            "Skåre %s av 100. Alt som tel i denne fasen, er svart på.",
            "Score %s of 100. Everything that counts in this phase is answered."),
    NO_SCORE("Ingen skåre: ingenting av det som teller i denne fasen, er besvart. Grensene er %s og %s. Besvart: %s av det som teller.",
            "Ingen skåre: ingenting av det som tel i denne fasen, er svart på. Grensene er %s og %s. Svart på: %s av det som tel.",
            "No score: nothing that counts in this phase is answered. The bounds are %s and %s. Answered: %s of what counts."),
    WEIGHTS("Vektene (%s) og grensene for konklusjonen er våre antakelser.",
            "Vektene (%s) og grensene for konklusjonen er våre føresetnader.",
            "The weights (%s) and the limits of the verdict are our assumptions."),
    LEGEND("█ skåre  ░ det ubesvarte kan gi  · resten",
            "█ skåre  ░ det som ikkje er svart på, kan gi  · resten",
            "█ score  ░ what is not answered can give  · the rest"),
    DIMENSIONS("Dimensjoner", "Dimensjonar", "Dimensions"),
    STAGES("Kompetansetrinn", "Kompetansetrinn", "Competence stages"),
    CONDITIONS("Dette står mellom prosjektet og klar",
            "Dette står mellom prosjektet og klar",
            "What stands between the project and ready"),
    RISKS("Risikoer", "Risikoar", "Risks"),
    REMEDY("Dette fjerner risikoen: %s", "Dette fjernar risikoen: %s", "What removes it: %s"),
    CONTRADICTIONS("Opplysninger som ikke kan stemme samtidig",
            "Opplysningar som ikkje kan stemme samtidig",
            "Facts that cannot both be right"),
    ACTIONS("Viktigste tiltak", "Viktigaste tiltak", "Most important actions"),
    MORE_ACTIONS("… og %s tiltak til (--all viser alle)", "… og %s tiltak til (--all viser alle)",
            "… and %s more (--all shows all)"),
    GAIN("gir %s poeng", "gir %s poeng", "gains %s points"),
    RESPONSIBLE("Ansvarlig: %s", "Ansvarleg: %s", "Responsible: %s"),
    FIRST_STEP("Denne uken: %s", "Denne veka: %s", "This week: %s"),
    DONE_WHEN("Ferdig når: %s", "Ferdig når: %s", "Done when: %s"),
    TOOLS("Hjelp: %s", "Hjelp: %s", "Help: %s"),
    PROCESS("Prosess %s: %s", "Prosess %s: %s", "Process %s: %s"),
    PROMOTES("Dette fremmer", "Dette fremmar", "What promotes"),
    HINDERS("Dette hemmer", "Dette hemmar", "What hinders"),
    EXPECT("Regn med dette: %s", "Rekn med dette: %s", "What to expect: %s"),
    QUESTIONS("Ubesvart som betyr mest", "Det som ikkje er svart på og betyr mest", "Unanswered and matters most"),
    PATH("Veien til klar", "Vegen til klar", "Path to ready"),
    PATH_NULL("Tiltakene alene rekker ikke. Rydd opp i motstrid og svar på det som er ubesvart, først.",
            "Tiltaka åleine rekk ikkje. Rydd opp i motstrid og svar på det som manglar, først.",
            "The actions alone do not suffice. Clear up contradictions and answer what is unanswered first."),
    PATH_EMPTY("Ingen tiltak trengs for skåren, dimensjonene, faktorene eller risikoene.",
            "Ingen tiltak trengst for skåren, dimensjonane, faktorane eller risikoane.",
            "No action is needed for score, dimensions, factors or risks."),
    PATH_AFTER("Skåren blir da %s.", "Skåren blir då %s.", "The score is then %s."),
    UPCOMING("Kommer i senere faser", "Kjem i seinare fasar", "Comes in later phases"),
    SOURCES("Kilder", "Kjelder", "Sources"),
    SOURCE("Kilde: %s", "Kjelde: %s", "Source: %s"),
    OUR_RULES("Kilde: regelverket; grensene er våre antakelser og står i verdict/thresholds.yaml",
            "Kjelde: regelverket; grensene er våre føresetnader og står i verdict/thresholds.yaml",
            "Source: the rule base; the limits are our assumptions and stand in verdict/thresholds.yaml"),
    RULE_BASE("Regelverk %s, fingeravtrykk %s", "Regelverk %s, fingeravtrykk %s", "Rule base %s, fingerprint %s"),

    COUNTS("%s lest, %s vurdert, %s avvist", "%s lesne, %s vurderte, %s avviste", "%s read, %s scored, %s rejected"),
    WRITTEN("Skrevet til %s", "Skrive til %s", "Written to %s"),
    COMPILING("Regelverket i %s blir bygd; det skjer bare første gang …",
            "Regelverket i %s blir bygd; det skjer berre første gongen …",
            "Compiling the rule base in %s; this happens only the first time …"),
    PHREAK_INSTEAD("Regelverket kjøres i PHREAK, som er tregere, fordi disse reglene ser på mer enn ett mønster: %s",
            "Regelverket blir køyrt i PHREAK, som er tregare, fordi desse reglane ser på meir enn eitt mønster: %s",
            "The rule base runs in PHREAK, which is slower, because these rules look at more than one pattern: %s"),
    NO_PROJECT("%s har ikke noe prosjekt med project_id «%s»; mente du «%s»?",
            "%s har ikkje noko prosjekt med project_id «%s»; meinte du «%s»?",
            "%s has no project with project_id “%s”; did you mean “%s”?"),
    CANNOT_WRITE("kan ikke skrive til %s: %s", "kan ikkje skrive til %s: %s", "cannot write to %s: %s"),
    NO_FACTOR("Ingen faktor eller risiko heter «%s»; mente du «%s»?",
            "Ingen faktor eller risiko heiter «%s»; meinte du «%s»?",
            "No factor or risk is called “%s”; did you mean “%s”?"),
    RULE_BASE_UNUSABLE("Regelverket kan ikke brukes:", "Regelverket kan ikkje brukast:",
            "The rule base cannot be used:"),
    CHECKED("Regelverk %s (%s): %s faktorer, %s risikoer, %s motstrider, %s felt, %s regler, %s eksempler. Alt stemmer.",
            "Regelverk %s (%s): %s faktorar, %s risikoar, %s motstridar, %s felt, %s reglar, %s eksempel. Alt stemmer.",
            "Rule base %s (%s): %s factors, %s risks, %s contradictions, %s fields, %s rules, %s examples. All is well."),
    FACTORS_OF("Faktorer", "Faktorar", "Factors"),
    WEIGHT("Vekt %s: %s", "Vekt %s: %s", "Weight %s: %s"),
    GATE("Port: prosjektet kan ikke bli klar mens faktoren hemmer",
            "Port: prosjektet kan ikkje bli klart medan faktoren hemmar",
            "Gate: the project cannot be ready while the factor hinders"),
    DUE_FROM("Gjelder fra fasen «%s»", "Gjeld frå fasen «%s»", "Due from the phase “%s”"),
    RULES_AS_WRITTEN("Reglene slik de er skrevet", "Reglane slik dei er skrivne", "The rules as written"),
    SAYS("Det de sier", "Det dei seier", "What they say"),
    ACTION("Tiltak", "Tiltak", "Action"),
    VARIANT("Når «%s»: %s", "Når «%s»: %s", "When “%s”: %s");

    private final Text text;

    Words(String nb, String nn, String en) {
        this.text = new Text(nb, nn, en);
    }

    String in(Language language, Object... values) {
        return text.in(language).formatted(values);
    }
}
