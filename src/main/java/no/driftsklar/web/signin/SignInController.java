package no.driftsklar.web.signin;

import io.swagger.v3.oas.annotations.Hidden;
import no.driftsklar.web.visit.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the page; what is sent from it is taken where all sign-in is, in the server. */
@Controller
@Hidden
class SignInController {

    /**
     * @param then  the page to go to afterwards, with which the visitor began
     * @param wrong whether the key sent before was wrong
     * @param wait  so many seconds a visitor who sent too many wrong keys has to wait; null for none
     */
    @GetMapping("/sign-in")
    String signIn(Visit visit, @RequestParam(defaultValue = "/") String then, @RequestParam(required = false) String wrong,
            @RequestParam(required = false) Long wait, Model model) {
        if (!visit.keysRequired() || visit.signedIn().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("then", then);
        model.addAttribute("problem", wait != null ? "wait" : wrong != null ? "wrong" : null);
        model.addAttribute("wait", wait);
        return "signin/signin";
    }
}
