package no.driftsklar.api.problems;

import java.util.Arrays;
import java.util.Locale;
import no.driftsklar.catalogue.Text;

/** The kinds of problem, each with a {@code type} that stays the same and the HTTP status that goes with it. */
public enum ProblemKind {

    INVALID_JSON(400, "Innholdet er ikke gyldig JSON", "Innhaldet er ikkje gyldig JSON", "The body is not valid JSON"),
    INVALID_REQUEST(400, "Forespørselen kan ikke forstås", "Førespurnaden kan ikkje forståast",
            "The request cannot be understood"),
    UNAUTHENTICATED(401, "Gyldig API-nøkkel mangler", "Gyldig API-nøkkel manglar", "A valid API key is missing"),
    FORBIDDEN(403, "Nøkkelen gir ikke lov til dette", "Nøkkelen gir ikkje lov til dette", "The key does not allow this"),
    FOREIGN_SITE(403, "Bare den som sitter ved maskinen, slipper til", "Berre den som sit ved maskina, slepp til",
            "Only those who sit at the machine are let in"),
    NOT_FOUND(404, "Finnes ikke", "Finst ikkje", "Not found"),
    METHOD_NOT_ALLOWED(405, "Ressursen tar ikke imot denne metoden", "Ressursen tek ikkje imot denne metoden",
            "The resource does not take this method"),
    NOT_ACCEPTABLE(406, "Kan ikke gis i det formatet som er bedt om", "Kan ikkje gjevast i det formatet som er bede om",
            "Cannot be given in the format asked for"),
    CONFLICT(409, "Strider mot det som finnes", "Strir mot det som finst", "Conflicts with what is there"),
    PRECONDITION_FAILED(412, "Ressursen er endret i mellomtiden", "Ressursen er endra i mellomtida",
            "The resource has changed in the meantime"),
    CONTENT_TOO_LARGE(413, "Innholdet er for stort", "Innhaldet er for stort", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Formatet på innholdet støttes ikke", "Formatet på innhaldet er ikkje støtta",
            "The format of the body is not supported"),
    UNUSABLE_FILE(422, "Filen kan ikke brukes", "Fila kan ikkje brukast", "The file cannot be used"),
    INVALID_FACTS(422, "Noen opplysninger kan ikke leses", "Nokre opplysningar kan ikkje lesast",
            "Some facts cannot be read"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency-Key er brukt med et annet innhold",
            "Idempotency-Key er brukt med eit anna innhald", "The Idempotency-Key was used with another body"),
    TOO_MANY_REQUESTS(429, "For mange forespørsler", "For mange førespurnader", "Too many requests"),
    INTERNAL_ERROR(500, "Noe gikk galt hos oss", "Noko gjekk gale hos oss", "Something went wrong on our side"),
    UNAVAILABLE(503, "Tjenesten kan ikke svare nå", "Tenesta kan ikkje svare no", "The service cannot answer now");

    private final int status;
    private final Text title;

    ProblemKind(int status, String nb, String nn, String en) {
        this.status = status;
        this.title = new Text(nb, nn, en);
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    /** The kind that says no more than an HTTP status does. */
    public static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 400 -> INVALID_REQUEST;
            case 422 -> INVALID_FACTS;
            default -> Arrays.stream(values()).filter(kind -> kind.status == status).findFirst()
                    .orElse(status < 500 || status == 501 || status == 505 ? INVALID_REQUEST : INTERNAL_ERROR);
        };
    }

    /** Last part of its {@code type}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} of problem details: a reference to the page that explains it, the same on every server. */
    public String type() {
        return "/problems/" + key();
    }
}
