package no.driftsklar.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.driftsklar.web.visit.PageLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Gives each page what the layout needs, and says that no page is to be kept by anybody on the way. */
@Component
public final class LayoutInterceptor implements HandlerInterceptor {

    private final LayoutModel layout;

    LayoutInterceptor(LayoutModel layout) {
        this.layout = layout;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page == null || page.getView() instanceof RedirectView
                || page.getViewName() != null && page.getViewName().startsWith("redirect:")) {
            return;
        }
        layout.addTo(page.getModel(), request);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, PageLanguage.of(request).code());
    }
}
