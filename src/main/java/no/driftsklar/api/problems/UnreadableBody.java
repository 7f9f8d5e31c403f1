package no.driftsklar.api.problems;

import no.driftsklar.catalogue.Text;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** Why a body is not JSON that we read: the place, and what the parser says, which is English. */
public final class UnreadableBody {

    private UnreadableBody() {
    }

    static Text reason(HttpMessageNotReadableException failure) {
        if (!(failure.getCause() instanceof JacksonException json)) {
            return new Text("innholdet mangler", "innhaldet manglar", "the body is missing");
        }
        return reason(json);
    }

    /** Why the parser stopped. */
    public static Text reason(JacksonException json) {
        String said = json instanceof StreamConstraintsException ? json.getOriginalMessage()
                : json.getOriginalMessage().lines().findFirst().orElse("");
        if (json.getLocation() == null) {
            return new Text(said, said, said);
        }
        int line = json.getLocation().getLineNr();
        int column = json.getLocation().getColumnNr();
        return new Text("linje " + line + ", tegn " + column + ": " + said, "linje " + line + ", teikn " + column + ": " + said,
                "line " + line + ", character " + column + ": " + said);
    }
}
