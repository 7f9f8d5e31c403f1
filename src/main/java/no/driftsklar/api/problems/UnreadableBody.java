package no.driftsklar.api.problems;

import java.util.List;
import no.driftsklar.catalogue.Text;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Why a body is not JSON that we read, and where. */
public final class UnreadableBody {

    static final Text NUMBER_TOO_LONG = new Text("tallet er for langt", "talet er for langt", "the number is too long");

    private static final Text MISSING = new Text("innholdet mangler", "innhaldet manglar", "the body is missing");
    private static final Text CUT = new Text("innholdet slutter for tidlig", "innhaldet sluttar for tidleg",
            "the body ends too early");
    private static final Text NO_JSON = new Text("det som står her, er ikke JSON", "det som står her, er ikkje JSON",
            "what stands here is not JSON");

    /** By what the parser's message, which is English and may hold a part of the body, begins with or holds. */
    private static final List<Saying> SAYINGS = List.of(
            new Saying("Duplicate", new Text("nøkkelen står to ganger", "nøkkelen står to gonger", "the key stands twice")),
            new Saying("UTF-", new Text("det som står her, er ikke UTF-8", "det som står her, er ikkje UTF-8",
                    "what stands here is not UTF-8")),
            new Saying("railing token", new Text("innholdet går videre etter slutten", "innhaldet går vidare etter slutten",
                    "the body goes on after its end")));

    private static final List<Saying> BOUNDS = List.of(
            new Saying("nesting depth", new Text("objekter og lister er nøstet for dypt", "objekt og lister er nøsta for djupt",
                    "objects and lists are nested too deep")),
            new Saying("Number", NUMBER_TOO_LONG),
            new Saying("name length", new Text("nøkkelen er for lang", "nøkkelen er for lang", "the key is too long")),
            new Saying("", new Text("teksten er for lang", "teksten er for lang", "the text is too long")));

    private record Saying(String part, Text text) {
    }

    private UnreadableBody() {
    }

    static Text reason(HttpMessageNotReadableException failure) {
        if (!(failure.getCause() instanceof JacksonException json)) {
            return MISSING;
        }
        return reason(json);
    }

    /** Why the parser stopped, and where. */
    public static Text reason(JacksonException json) {
        Text said = said(json);
        TokenStreamLocation place = json.getLocation();
        if (place == null || place.getLineNr() < 1) {
            return said;
        }
        int line = place.getLineNr();
        int column = place.getColumnNr();
        return new Text("linje " + line + ", tegn " + column + ": " + said.nb(),
                "linje " + line + ", teikn " + column + ": " + said.nn(),
                "line " + line + ", character " + column + ": " + said.en());
    }

    private static Text said(JacksonException json) {
        if (json instanceof UnexpectedEndOfInputException) {
            return CUT;
        }
        String message = String.valueOf(json.getOriginalMessage());
        return (json instanceof StreamConstraintsException ? BOUNDS : SAYINGS).stream()
                .filter(saying -> message.contains(saying.part())).map(Saying::text).findFirst().orElse(NO_JSON);
    }
}
