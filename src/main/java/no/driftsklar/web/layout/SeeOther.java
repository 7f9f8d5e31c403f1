package no.driftsklar.web.layout;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a visitor on to another page after something was done, so that loading it again does nothing twice. */
public final class SeeOther {

    private SeeOther() {
    }

    /** @param address of a page of ours */
    public static ModelAndView at(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
