package no.driftsklar.web.layout;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.driftsklar.web.visit.NoSuchPageException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a request is sent on to that was refused on its way to a page. */
@Controller
@Hidden
class PageErrorController {

    private final PageErrors errors;

    PageErrorController(PageErrors errors) {
        this.errors = errors;
    }

    @RequestMapping("/page-error")
    ModelAndView refused(HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new NoSuchPageException();
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return errors.page(status instanceof Integer known ? known : 403, request, response);
    }
}
