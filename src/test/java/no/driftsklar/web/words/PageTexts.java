package no.driftsklar.web.words;

import java.util.Collection;
import no.driftsklar.catalogue.Text;

/** All sentences of the pages, for tests of other packages. */
public final class PageTexts {

    private PageTexts() {
    }

    public static Collection<Text> all() {
        return Words.read().all().values();
    }
}
