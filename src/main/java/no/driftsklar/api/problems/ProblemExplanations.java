package no.driftsklar.api.problems;

import no.driftsklar.catalogue.Text;

/** What whoever wrote a client should know of a kind of problem: when it comes, and what to do. */
final class ProblemExplanations {

    private ProblemExplanations() {
    }

    static Text of(ProblemKind kind) {
        return switch (kind) {
            case INVALID_JSON -> new Text(
                    "Innholdet kan ikke leses som JSON i UTF-8, har en nøkkel to ganger, er nøstet for dypt eller går videre etter"
                            + " slutten. detail sier hvor. Ingenting er lagret.",
                    "Innhaldet kan ikkje lesast som JSON i UTF-8, har ein nøkkel to gonger, er nøsta for djupt eller går vidare"
                            + " etter slutten. detail seier kvar. Ingenting er lagra.",
                    "The body cannot be read as JSON in UTF-8, has a key twice, is nested too deep or goes on after its end."
                            + " detail says where. Nothing was stored.");
            case INVALID_REQUEST -> new Text(
                    "Adressen, en parameter eller en header kan ikke forstås. errors sier hvilken, der det lar seg si.",
                    "Adressa, ein parameter eller ein header kan ikkje forståast. errors seier kva for ein, der det lèt seg seie.",
                    "The address, a parameter or a header cannot be understood. errors says which, where it can be told.");
            case UNAUTHENTICATED -> new Text(
                    "Nøkkelen mangler, er feil, er utløpt eller er trukket tilbake. Den sendes som Authorization: Bearer dk_…;"
                            + " driftsklar keys add lager en.",
                    "Nøkkelen manglar, er feil, er utgått eller er trekt tilbake. Han blir send som Authorization: Bearer dk_…;"
                            + " driftsklar keys add lagar ein.",
                    "The key is missing, wrong, expired or revoked. It is sent as Authorization: Bearer dk_…; driftsklar keys add"
                            + " makes one.");
            case FORBIDDEN -> new Text(
                    "Nøkkelen virker, men gir ikke lov til dette. errors sier hva den mangler.",
                    "Nøkkelen verkar, men gir ikkje lov til dette. errors seier kva han manglar.",
                    "The key works but does not allow this. errors says what it lacks.");
            case FOREIGN_SITE -> new Text(
                    "Uten nøkler svarer tjenesten bare den som sitter ved maskinen, under navnene localhost og 127.0.0.1, og ingen"
                            + " side fra et annet nettsted. Med --require-keys gjelder nøkler i stedet.",
                    "Utan nøklar svarar tenesta berre den som sit ved maskina, under namna localhost og 127.0.0.1, og inga side"
                            + " frå ein annan nettstad. Med --require-keys gjeld nøklar i staden.",
                    "Without keys the service answers only those who sit at the machine, under the names localhost and 127.0.0.1,"
                            + " and no page of another site. With --require-keys, keys count instead.");
            case NOT_FOUND -> new Text(
                    "Det er ingenting her, eller det tilhører en annen organisasjon enn nøkkelens.",
                    "Det er ingenting her, eller det høyrer til ein annan organisasjon enn den nøkkelen er for.",
                    "There is nothing here, or it belongs to another organisation than that of the key.");
            case METHOD_NOT_ALLOWED -> new Text("Headeren Allow sier hvilke metoder ressursen tar imot.",
                    "Headeren Allow seier kva for metodar ressursen tek imot.",
                    "The header Allow says which methods the resource takes.");
            case NOT_ACCEPTABLE -> new Text(
                    "Headeren Accept ber om noe ressursen ikke finnes som. Ingenting er gjort. Feil meldes alltid som"
                            + " application/problem+json.",
                    "Headeren Accept ber om noko ressursen ikkje finst som. Ingenting er gjort. Feil blir alltid melde som"
                            + " application/problem+json.",
                    "The header Accept asks for something that the resource is not available as. Nothing was done. Problems are"
                            + " always reported as application/problem+json.");
            case CONFLICT -> new Text("Det som finnes, hindrer det som ble bedt om. Les ressursen på nytt og se hva som er endret.",
                    "Det som finst, hindrar det som vart bede om. Les ressursen på nytt og sjå kva som er endra.",
                    "What is there stands against what was asked. Read the resource again and see what has changed.");
            case PRECONDITION_FAILED -> new Text(
                    "If-Match eller If-None-Match stemmer ikke med ressursen slik den er nå. Les den på nytt, og send dens ETag.",
                    "If-Match eller If-None-Match stemmer ikkje med ressursen slik han er no. Les han på nytt, og send ETag-en hans.",
                    "If-Match or If-None-Match does not hold for the resource as it is now. Read it again and send its ETag.");
            case CONTENT_TOO_LARGE -> new Text("Innholdet er lengre enn ressursen tar imot. detail sier hvor langt det kan være.",
                    "Innhaldet er lengre enn ressursen tek imot. detail seier kor langt det kan vere.",
                    "The body is longer than the resource takes. detail says how long it may be.");
            case UNSUPPORTED_MEDIA_TYPE -> new Text(
                    "Content-Type er ikke en som ressursen leser. JSON er application/json i UTF-8.",
                    "Content-Type er ikkje ein som ressursen les. JSON er application/json i UTF-8.",
                    "Content-Type is none that the resource reads. JSON is application/json in UTF-8.");
            case INVALID_FACTS -> new Text(
                    "JSON er i orden, men noe i den er det ikke. Hver ting i errors har pointer (JSON Pointer inn i innholdet),"
                            + " felt, verdi og hva som ville være riktig. Ingenting er lagret.",
                    "JSON er i orden, men noko i han er det ikkje. Kvar ting i errors har pointer (JSON Pointer inn i innhaldet),"
                            + " felt, verdi og kva som ville vere rett. Ingenting er lagra.",
                    "The JSON is well-formed, but something in it is wrong. Each item of errors has pointer (a JSON Pointer into"
                            + " the body), field, value and what would be right. Nothing was stored.");
            case UNUSABLE_FILE -> new Text(
                    "Filen kan ikke leses som tabell eller JSON, eller mangler kolonner som må være der. detail sier hva som er galt.",
                    "Fila kan ikkje lesast som tabell eller JSON, eller manglar kolonnar som må vere der. detail seier kva som er gale.",
                    "The file cannot be read as a table or as JSON, or lacks columns that must be there. detail says what is wrong.");
            case IDEMPOTENCY_KEY_REUSED -> new Text(
                    "Den samme Idempotency-Key kom i løpet av 24 timer med et annet innhold. Lag en ny for hvert nytt innhold.",
                    "Den same Idempotency-Key kom i løpet av 24 timar med eit anna innhald. Lag ein ny for kvart nytt innhald.",
                    "The same Idempotency-Key came within 24 hours with another body. Make a new one for each new body.");
            case TOO_MANY_REQUESTS -> new Text("Retry-After sier hvor mange sekunder det er til neste forsøk.",
                    "Retry-After seier kor mange sekund det er til neste forsøk.",
                    "Retry-After says how many seconds there are until the next attempt.");
            case INTERNAL_ERROR -> new Text(
                    "Feilen er vår. request_id er navnet som loggen på serveren har på forespørselen.",
                    "Feilen er vår. request_id er namnet som loggen på tenaren har på førespurnaden.",
                    "The fault is ours. request_id is the name under which the server's log speaks of the request.");
            case UNAVAILABLE -> new Text(
                    "Tjenesten starter, stopper eller har for mye å gjøre. Prøv igjen etter så mange sekunder som Retry-After sier,"
                            + " med samme Idempotency-Key.",
                    "Tenesta startar, stoppar eller har for mykje å gjere. Prøv igjen etter så mange sekund som Retry-After seier,"
                            + " med same Idempotency-Key.",
                    "The service is starting, stopping or has too much to do. Try again after as many seconds as Retry-After says,"
                            + " with the same Idempotency-Key.");
        };
    }
}
