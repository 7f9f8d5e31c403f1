package no.driftsklar.summary.report;

import no.driftsklar.catalogue.Language;
import no.driftsklar.catalogue.Text;

/** What the page itself says, in three languages under each other; %s stands for a value. */
enum Phrases {

    TITLE("Driftsklar: oppsummering av velferdsteknologiprosjekter",
            "Driftsklar: oppsummering av velferdsteknologiprosjekt",
            "Driftsklar: summary of welfare technology projects"),
    LEAD("Hvor klare prosjektene er for neste beslutning, hva som hemmer og fremmer dem, og hvor gode dataene er. Rapporten"
            + " navngir og rangerer ingen kommuner.",
            "Kor klare prosjekta er for neste avgjerd, kva som hemmar og fremmar dei, og kor gode dataa er. Rapporten"
            + " namngir og rangerer ingen kommunar.",
            "How ready the projects are for their next decision, what hinders and promotes them, and how good the data are."
            + " The report names and ranks no municipality."),
    SKIP("Gå til innholdet", "Gå til innhaldet", "Go to the content"),
    CONTENTS("Innhold", "Innhald", "Contents"),
    FOOTER("Laget av Driftsklar. Samme fil, regelverk og språk gir den samme rapporten.",
            "Laga av Driftsklar. Same fil, regelverk og språk gir den same rapporten.",
            "Made by Driftsklar. The same file, rule base and language give the same report."),

    FILE("Fil", "Fil", "File"),
    STANDARD_INPUT("standard inn", "standard inn", "standard input"),
    ASSESSMENTS("Vurderinger", "Vurderingar", "Assessments"),
    COUNTED("%s regnet med, %s av radene avvist", "%s rekna med, %s av radene avviste",
            "%s counted, %s of the rows rejected"),
    RULE_BASE("Regelverk", "Regelverk", "Rule base"),
    RULE_BASE_ID("%s, fingeravtrykk %s", "%s, fingeravtrykk %s", "%s, fingerprint %s"),
    OWN_WEIGHTS("Egne vekter, fingeravtrykk", "Eigne vekter, fingeravtrykk", "Own weights, fingerprint"),

    // ---- scores and verdicts

    SCORES("Skårer og konklusjoner", "Skårar og konklusjonar", "Scores and verdicts"),
    SCORES_TEXT("Skåren går fra 0 til 100, der 100 er at alt som er kjent, fremmer.",
            "Skåren går frå 0 til 100, der 100 er at alt som er kjent, fremmar.",
            "The score runs from 0 to 100, where 100 is that all that is known promotes."),
    WITHOUT_SCORE("%s av %s vurderinger har ingen skåre, fordi ingenting er besvart av det som teller.",
            "%s av %s vurderingar har ingen skåre, fordi ingenting er svart på av det som tel.",
            "%s of %s assessments have no score, because nothing that counts is answered."),
    SCORES_PICTURE("Fordeling av skårene, prosent av vurderingene", "Fordeling av skårane, prosent av vurderingane",
            "Distribution of scores, per cent of the assessments"),
    SCORES_SAY("Flest skårer, %s, ligger fra %s til %s. Medianen er %s. Tallene står i tabellen «%s».",
            "Flest skårar, %s, ligg frå %s til %s. Medianen er %s. Tala står i tabellen «%s».",
            "Most scores, %s, lie from %s to %s. The median is %s. The numbers stand in the table “%s”."),
    SCORES_TABLE("Skårer i tiere", "Skårar i tiarar", "Scores by tens"),
    LIMIT_READY("klar fra %s", "klar frå %s", "ready from %s"),
    LIMIT_NOT_READY("ikke klar under %s", "ikkje klar under %s", "not ready under %s"),
    BAND("Fra og med, til", "Frå og med, til", "From, up to"),
    BAND_OF("%s – %s", "%s – %s", "%s – %s"),
    NUMBER("Antall", "Tal", "Number"),
    SHARE("Andel", "Del", "Share"),
    FIGURES_TABLE("Skårene i korte trekk", "Skårane i korte trekk", "The scores in brief"),
    FIGURE("Mål", "Mål", "Measure"),
    VALUE("Verdi", "Verdi", "Value"),
    MEAN("Gjennomsnitt", "Gjennomsnitt", "Mean"),
    SD("Standardavvik", "Standardavvik", "Standard deviation"),
    LEAST("Minste", "Minste", "Least"),
    LOWER_QUARTILE("Nedre kvartil", "Nedre kvartil", "Lower quartile"),
    MEDIAN("Median", "Median", "Median"),
    UPPER_QUARTILE("Øvre kvartil", "Øvre kvartil", "Upper quartile"),
    MOST("Største", "Største", "Greatest"),
    VERDICTS_TABLE("Konklusjoner", "Konklusjonar", "Verdicts"),
    VERDICT("Konklusjon", "Konklusjon", "Verdict"),

    // ---- groups

    BY_PHASE("Etter fase", "Etter fase", "By phase"),
    BY_TECHNOLOGY("Etter teknologi", "Etter teknologi", "By technology"),
    BY_MUNICIPALITY_SIZE("Etter kommunestørrelse", "Etter kommunestorleik", "By size of municipality"),
    BY_PHASE_TEXT("Konklusjonen gjelder neste beslutning i fasen, så den betyr ikke det samme i alle faser.",
            "Konklusjonen gjeld neste avgjerd i fasen, så han betyr ikkje det same i alle fasar.",
            "The verdict is about the next decision of the phase, so it does not mean the same in all phases."),
    BY_TECHNOLOGY_TEXT("Teknologien som prosjektet innfører.", "Teknologien som prosjektet innfører.",
            "The technology that the project puts into service."),
    BY_MUNICIPALITY_SIZE_TEXT("Innbyggere i kommunen, eller i alle kommuner som er med i prosjektet, til sammen.",
            "Innbyggjarar i kommunen, eller i alle kommunar som er med i prosjektet, til saman.",
            "Inhabitants of the municipality, or of all municipalities in the project together."),
    PHASE("Fase", "Fase", "Phase"),
    TECHNOLOGY("Teknologi", "Teknologi", "Technology"),
    MUNICIPALITY_SIZE("Innbyggere", "Innbyggjarar", "Inhabitants"),
    SMALL("Under %s", "Under %s", "Under %s"),
    MEDIUM("%s til %s", "%s til %s", "%s to %s"),
    LARGE("Over %s", "Over %s", "Over %s"),
    TECHNOLOGY_NOT_GIVEN("Teknologi ikke oppgitt", "Teknologi ikkje oppgitt", "Technology not given"),
    MUNICIPALITY_SIZE_NOT_GIVEN("Innbyggertall ikke oppgitt", "Innbyggjartal ikkje oppgitt", "Inhabitants not given"),
    VERDICTS_PICTURE("Konklusjoner", "Konklusjonar", "Verdicts"),
    RANGES_PICTURE("Skårer: median og midterste halvdel", "Skårar: median og midtre halvdel",
            "Scores: median and middle half"),
    IN_TABLE("Tallene står i tabellen «%s».", "Tala står i tabellen «%s».", "The numbers stand in the table “%s”."),
    N("n = %s", "n = %s", "n = %s"),
    MIDDLE_HALF("fra nedre til øvre kvartil", "frå nedre til øvre kvartil", "from lower to upper quartile"),
    MEDIAN_MARK("median", "median", "median"),
    GROUPS_TABLE("%s: konklusjoner, skårer og besvart andel", "%s: konklusjonar, skårar og svart del",
            "%s: verdicts, scores and coverage"),
    SCORE_N("Med skåre", "Med skåre", "With score"),
    SCORE_MEAN("Skåre, snitt", "Skåre, snitt", "Score, mean"),
    COVERAGE_MEAN("Besvart, snitt", "Svart på, snitt", "Coverage, mean"),
    ALL("Alle", "Alle", "All"),
    HIDDEN("skjult", "skjult", "hidden"),
    HIDDEN_TOGETHER("Skjulte grupper, til sammen", "Skjulte grupper, til saman", "Hidden groups together"),
    HIDDEN_NOTE("Skjult: grupper med færre enn %s prosjekter, og den minste av de andre der en skjult gruppe ellers kunne"
            + " regnes ut.",
            "Skjult: grupper med færre enn %s prosjekt, og den minste av dei andre der ei skjult gruppe elles kunne"
            + " reknast ut.",
            "Hidden: groups of fewer than %s projects, and the smallest of the others where a hidden group could otherwise"
            + " be worked out."),

    // ---- factors

    FACTORS("Det som hemmer og fremmer oftest", "Det som hemmar og fremmar oftast", "What hinders and promotes most often"),
    FACTORS_TEXT("Andelen er av de vurderingene der faktoren er kjent. Hver liste viser de %s fremste.",
            "Delen er av dei vurderingane der faktoren er kjend. Kvar liste viser dei %s fremste.",
            "The share is of the assessments in which the factor is known. Each list shows the first %s."),
    HINDERS("Hemmer oftest: %s", "Hemmar oftast: %s", "Hinders most often: %s"),
    PROMOTES("Fremmer oftest: %s", "Fremmar oftast: %s", "Promotes most often: %s"),
    EVERYTHING("alle vurderinger", "alle vurderingar", "all assessments"),
    FACTOR("Faktor", "Faktor", "Factor"),
    OF_KNOWN("%s av %s", "%s av %s", "%s of %s"),
    NO_FACTORS("Ingen faktorer å vise", "Ingen faktorar å vise", "No factors to show"),
    FACTORS_LEFT_OUT("Ikke med: %s faktorer, fordi for få har svart eller fordi en skjult gruppe ellers kunne regnes ut.",
            "Ikkje med: %s faktorar, fordi for få har svart eller fordi ei skjult gruppe elles kunne reknast ut.",
            "Not included: %s factors, because too few have answered or because a hidden group could otherwise be worked"
            + " out."),
    GROUP_HEADING("%s: %s", "%s: %s", "%s: %s"),

    // ---- barriers together

    BARRIERS("Hemmere som opptrer sammen", "Hemmarar som opptrer saman", "Barriers that occur together"),
    BARRIERS_TEXT("Forventet er hvor mange ganger begge ville hemme om hver faktor hemmet uavhengig av den andre. Fi (φ) går fra"
            + " −1 til 1; 0 er ingen sammenheng. Sammenheng er ikke årsak, og det er ikke testet om noe er tilfeldig: blant"
            + " så mange par vil noen henge sammen av en tilfeldighet.",
            "Forventa er kor mange gonger begge ville hemme om kvar faktor hemma uavhengig av den andre. Fi (φ) går frå −1 til"
            + " 1; 0 er ingen samanheng. Samanheng er ikkje årsak, og det er ikkje testa om noko er tilfeldig: blant så"
            + " mange par vil nokre henge saman av eit slumpetreff.",
            "Expected is how many times both would hinder if each factor did so regardless of the other. Phi (φ) runs from −1"
            + " to 1; 0 is no association. Association is not cause, and nothing was tested for chance: among so many pairs"
            + " some will go together by accident."),
    PAIRS_TABLE("De %s parene som henger sterkest sammen", "Dei %s para som heng sterkast saman",
            "The %s pairs that go together most"),
    PAIR("Par", "Par", "Pair"),
    PAIR_OF("%s + %s", "%s + %s", "%s + %s"),
    BOTH("Begge hemmer", "Begge hemmar", "Both hinder"),
    EXPECTED("Forventet", "Forventa", "Expected"),
    LIFT("Begge delt på forventet", "Begge delt på forventa", "Both divided by expected (lift)"),
    PHI("Fi (φ)", "Fi (φ)", "Phi (φ)"),
    BOTH_KNOWN("Begge kjent", "Begge kjende", "Both known"),
    PAIRS_NOTE("Med er par som hemmer sammen i minst %s prosjekter og oftere enn forventet.",
            "Med er par som hemmar saman i minst %s prosjekt og oftare enn forventa.",
            "Included are pairs that hinder together in at least %s projects and more often than expected."),
    RELATED("leser samme svar", "les same svar", "read the same answer"),
    RELATED_NOTE("«%s»: reglene for de to bygger delvis på samme opplysning, så sammenhengen er til dels gitt på forhånd.",
            "«%s»: reglane for dei to byggjer delvis på same opplysning, så samanhengen er til dels gitt på førehand.",
            "“%s”: the rules about the two rest in part on the same field, so that some of the association is given"
            + " beforehand."),
    NO_PAIRS("Ingen par oppfyller kravene", "Ingen par oppfyller krava", "No pair meets the requirements"),
    HEATMAP("De hyppigste hemmerne mot hverandre: fi", "Dei hyppigaste hemmarane mot kvarandre: fi",
            "The most frequent barriers against each other: phi"),
    HEATMAP_TABLE("De hyppigste hemmerne mot hverandre: fi og antall der begge hemmer",
            "Dei hyppigaste hemmarane mot kvarandre: fi og tal der begge hemmar",
            "The most frequent barriers against each other: phi, and number in which both hinder"),
    NUMBERED("%s %s", "%s %s", "%s %s"),
    WITH_COUNT("%s (%s)", "%s (%s)", "%s (%s)"),
    HEAT_LESS("sjeldnere sammen", "sjeldnare saman", "together more seldom"),
    HEAT_NONE("ingen sammenheng", "ingen samanheng", "no association"),
    HEAT_MORE("oftere sammen", "oftare saman", "together more often"),
    HEATMAP_NOTE("Strek: kan ikke regnes ut, fordi en av de to alltid eller aldri hemmer der begge er kjent, eller fordi for få"
            + " har svart.",
            "Strek: kan ikkje reknast ut, fordi ein av dei to alltid eller aldri hemmar der begge er kjende, eller fordi for"
            + " få har svart.",
            "A dash: cannot be computed, because one of the two always or never hinders where both are known, or because too"
            + " few have answered."),

    // ---- coverage and answers

    ANSWERS("Besvart og ubesvart", "Svart på og ikkje svart på", "Answered and unanswered"),
    COVERAGE_TEXT("Besvart andel er hvor mye av vekten av det som teller i fasen, som er kjent.",
            "Svart del er kor mykje av vekta av det som tel i fasen, som er kjent.",
            "Coverage is how much of the weight of what counts in the phase is known."),
    COVERAGE_PICTURE("Fordeling av besvart andel, prosent av vurderingene",
            "Fordeling av svart del, prosent av vurderingane", "Distribution of coverage, per cent of the assessments"),
    COVERAGE_SAY("Flest vurderinger, %s, har en besvart andel fra %s til %s. Medianen er %s. Tallene står i tabellen «%s».",
            "Flest vurderingar, %s, har ein svart del frå %s til %s. Medianen er %s. Tala står i tabellen «%s».",
            "Most assessments, %s, have a coverage from %s to %s. The median is %s. The numbers stand in the table “%s”."),
    COVERAGE_TABLE("Besvart andel i tiere", "Svart del i tiarar", "Coverage by tens"),
    COVERAGE_FIGURES("Besvart andel i korte trekk", "Svart del i korte trekk", "Coverage in brief"),
    MISSING("Opplysninger som mangler", "Opplysningar som manglar", "Missing answers"),
    MISSING_TEXT("En opplysning skal besvares når den gjelder prosjektet selv eller noe som teller i fasen. Ikke aktuelt er et"
            + " svar; mangler betyr at ingenting er svart.",
            "Ei opplysning skal svarast på når ho gjeld prosjektet sjølv eller noko som tel i fasen. Ikkje aktuelt er eit"
            + " svar; manglar betyr at ingenting er svart.",
            "A field is due when it is about the project itself or about something that counts in the phase. Not applicable"
            + " is an answer; missing means that nothing was answered."),
    THEMES_TABLE("Det som mangler, etter tema", "Det som manglar, etter tema", "What is missing, by theme"),
    THEME("Tema", "Tema", "Theme"),
    FIELDS_TABLE("Svarene på hver opplysning", "Svara på kvar opplysning", "The answers to each field"),
    FIELD("Opplysning", "Opplysning", "Field"),
    DUE("Skal svare", "Skal svare", "Due"),
    ANSWERED("Besvart", "Svart på", "Answered"),
    NOT_APPLICABLE("Ikke aktuelt", "Ikkje aktuelt", "Not applicable"),
    IS_MISSING("Mangler", "Manglar", "Missing"),
    MISSING_SHARE("Mangler, andel", "Manglar, del", "Missing, share"),
    MISSING_SIZES("De siste kolonnene viser andelen som mangler, etter innbyggertall.",
            "Dei siste kolonnane viser delen som manglar, etter innbyggjartal.",
            "The last columns show the missing share by number of inhabitants."),

    // ---- scales

    SCALES("Indre konsistens i skalaene", "Indre konsistens i skalaane", "Internal consistency of the scales"),
    SCALES_TEXT("Nivåene 0–4 under hvert tema, tatt som en skala. Alfa og alt som bygger på den, bruker vurderingene der alle"
            + " spørsmål i temaet er besvart (listevis); gjennomsnitt og standardavvik bruker alle som har svart på"
            + " spørsmålet. At svarene henger sammen, viser ikke at de måler én ting.",
            "Nivåa 0–4 under kvart tema, tekne som ein skala. Alfa og alt som byggjer på han, bruker vurderingane der alle"
            + " spørsmål i temaet er svart på (listevis); gjennomsnitt og standardavvik bruker alle som har svart på"
            + " spørsmålet. At svara heng saman, viser ikkje at dei måler éin ting.",
            "The levels 0–4 of each theme, taken as a scale. Alpha and all that rests on it use the assessments in which every"
            + " item of the theme is answered (listwise); mean and standard deviation use all who answered the item. That"
            + " answers hang together does not show that they measure one thing."),
    ALPHA_TABLE("Cronbachs alfa for hvert tema", "Cronbachs alfa for kvart tema", "Cronbach’s alpha of each theme"),
    ITEMS("Spørsmål (k)", "Spørsmål (k)", "Items (k)"),
    COMPLETE("Alle besvart (n)", "Alle svart på (n)", "Complete (n)"),
    ALPHA("Alfa", "Alfa", "Alpha"),
    ITEMS_TABLE("%s: hvert spørsmål", "%s: kvart spørsmål", "%s: each item"),
    ITEM("Spørsmål", "Spørsmål", "Item"),
    ITEM_N("Besvart (n)", "Svart på (n)", "Answered (n)"),
    ITEM_REST("Korrelasjon med resten", "Korrelasjon med resten", "Corrected item–total correlation"),
    ALPHA_WITHOUT("Alfa uten spørsmålet", "Alfa utan spørsmålet", "Alpha if item deleted"),
    SCALES_NOTE("Strek: kan ikke regnes ut. Skjult: færre enn %s prosjekter har svart på alt som trengs.",
            "Strek: kan ikkje reknast ut. Skjult: færre enn %s prosjekt har svart på alt som trengst.",
            "A dash: cannot be computed. Hidden: fewer than %s projects have answered all that is needed."),

    // ---- what is left out, and how it was done

    LEFT_OUT("Det som ikke er med", "Det som ikkje er med", "What is left out"),
    NO_STATES("Filen er en tabell fra score, og den holder ikke tilstanden til faktorene. Derfor mangler det som hemmer og"
            + " fremmer, og det som opptrer sammen. Gi filen med prosjektene, eller det som score --format ndjson skrev.",
            "Fila er ein tabell frå score, og han held ikkje tilstanden til faktorane. Derfor manglar det som hemmar og"
            + " fremmar, og det som opptrer saman. Gi fila med prosjekta, eller det som score --format ndjson skreiv.",
            "The file is a table from score, which does not hold the states of the factors. So what hinders and promotes, and"
            + " what occurs together, is left out. Give the file of the projects, or what score --format ndjson wrote."),
    NO_ANSWERS("Filen er skrevet av score, og svarene står ikke i den. Derfor mangler det som bygger på dem: teknologi,"
            + " kommunestørrelse, svar på hver opplysning og skalaene. Gi filen med prosjektene for å få det med.",
            "Fila er skriven av score, og svara står ikkje i ho. Derfor manglar det som byggjer på dei: teknologi,"
            + " kommunestorleik, svar på kvar opplysning og skalaane. Gi fila med prosjekta for å få det med.",
            "The file was written by score and does not hold the answers. So what rests on them is left out: technology, size"
            + " of municipality, answers to each field, and the scales. Give the file of the projects to have them."),
    METHOD("Slik er det regnet", "Slik er det rekna", "How it was computed"),
    M_ASSESSMENT("Vurdering", "Vurdering", "Assessment"),
    M_ASSESSMENT_TEXT("Ett prosjekt på én dato. Har et prosjekt flere rader med ulik dato, teller hver av dem.",
            "Eitt prosjekt på éin dato. Har eit prosjekt fleire rader med ulik dato, tel kvar av dei.",
            "One project at one date. Where a project has several rows of different dates, each of them counts."),
    M_HIDDEN("Små grupper", "Små grupper", "Small groups"),
    M_HIDDEN_TEXT("En gruppe vises bare når minst %s ulike prosjekter står bak tallene; det gjelder alle inndelinger, og hver"
            + " faktor og hver opplysning for seg. Ville det skjulte kunne regnes ut ved å trekke de andre fra alle, fordi"
            + " bare én gruppe er skjult eller de skjulte til sammen har for få prosjekter, er den minste av de andre skjult"
            + " også. Innenfor en gruppe som vises, er små antall ikke skjult. Grensen er vår antakelse.",
            "Ei gruppe blir berre vist når minst %s ulike prosjekt står bak tala; det gjeld alle inndelingar, og kvar faktor og"
            + " kvar opplysning for seg. Ville det skjulte kunne reknast ut ved å trekkje dei andre frå alle, fordi berre éi"
            + " gruppe er skjult eller dei skjulte til saman har for få prosjekt, er den minste av dei andre skjult òg."
            + " Innanfor ei gruppe som blir vist, er små tal ikkje skjulte. Grensa er vår føresetnad.",
            "A group is shown only when at least %s different projects stand behind the numbers; this holds for every"
            + " breakdown, and for each factor and each field by itself. Where the hidden could be worked out by taking the"
            + " others from the whole, because only one group is hidden or the hidden together have too few projects, the"
            + " smallest of the others is hidden too. Within a group that is shown, small counts are not hidden. The limit is"
            + " our assumption."),
    M_SCORE("Skåre, konklusjon og besvart andel", "Skåre, konklusjon og svart del", "Score, verdict and coverage"),
    M_SCORE_TEXT("Skåren er det vektede snittet av de kjente faktorene: fremmer 1, verken eller 0,5, hemmer 0. Konklusjonen"
            + " gjelder neste beslutning i fasen. Vektene og grensene for konklusjonen er våre antakelser og står i"
            + " regelverket.",
            "Skåren er det vekta snittet av dei kjende faktorane: fremmar 1, verken eller 0,5, hemmar 0. Konklusjonen gjeld"
            + " neste avgjerd i fasen. Vektene og grensene for konklusjonen er våre føresetnader og står i regelverket.",
            "The score is the weighted mean of the known factors: promotes 1, neither 0.5, hinders 0. The verdict is about the"
            + " next decision of the phase. The weights and the limits of the verdict are our assumptions and stand in the"
            + " rule base."),
    M_QUARTILES("Kvartiler og standardavvik", "Kvartilar og standardavvik", "Quartiles and standard deviation"),
    M_QUARTILES_TEXT("Kvartiler ved lineær interpolasjon (type 7 hos Hyndman og Fan, som i R og Excel). Standardavvik med n − 1."
            + " Alt er regnet av skårer med én desimal.",
            "Kvartilar ved lineær interpolasjon (type 7 hos Hyndman og Fan, som i R og Excel). Standardavvik med n − 1. Alt er"
            + " rekna av skårar med éin desimal.",
            "Quartiles by linear interpolation (type 7 of Hyndman and Fan, as in R and Excel). Standard deviation with n − 1."
            + " All is computed from scores with one decimal."),
    M_PAIRS("Hemmere sammen", "Hemmarar saman", "Barriers together"),
    M_PAIRS_TEXT("Hvert par er telt over vurderingene der begge faktorer er kjent. Fi er korrelasjonen mellom de to (hemmer 1,"
            + " ellers 0). Faktorer som kommer i samme fase, kan henge sammen bare av den grunn. Kravet om %s prosjekter og"
            + " antall par i tabellen er våre antakelser.",
            "Kvart par er talt over vurderingane der begge faktorar er kjende. Fi er korrelasjonen mellom dei to (hemmar 1,"
            + " elles 0). Faktorar som kjem i same fase, kan henge saman berre av den grunn. Kravet om %s prosjekt og talet på"
            + " par i tabellen er våre føresetnader.",
            "Each pair is counted over the assessments in which both factors are known. Phi is the correlation between the two"
            + " (hinders 1, otherwise 0). Factors that are due in the same phase may go together for that reason alone. The"
            + " requirement of %s projects and the number of pairs in the table are our assumptions."),
    M_ALPHA("Cronbachs alfa", "Cronbachs alfa", "Cronbach’s alpha"),
    M_ALPHA_TEXT("k / (k − 1) · (1 − summen av spørsmålenes varians / variansen til summen), uten standardisering. Et svar «ikke"
            + " aktuelt» gir ikke noe nivå, så vurderingen er da ikke med i alfa for temaet.",
            "k / (k − 1) · (1 − summen av variansen til spørsmåla / variansen til summen), utan standardisering. Eit svar «ikkje"
            + " aktuelt» gir ikkje noko nivå, så vurderinga er då ikkje med i alfa for temaet.",
            "k / (k − 1) · (1 − sum of the item variances / variance of the sum), not standardised. The answer “not applicable”"
            + " gives no level, so that the assessment is then not in the alpha of the theme.");

    private final Text text;

    Phrases(String nb, String nn, String en) {
        this.text = new Text(nb, nn, en);
    }

    Text text() {
        return text;
    }

    String in(Language language, Object... values) {
        return text.in(language).formatted(values);
    }
}
