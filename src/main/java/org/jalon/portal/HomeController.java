package org.jalon.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.jalon.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: where the bilan stands. */
@Controller
class HomeController {

    private final MyBilans bilans;

    HomeController(MyBilans bilans) {
        this.bilans = bilans;
    }

    @GetMapping("/mon-bilan")
    String home(Visitor visitor, HttpServletRequest request, Model model) {
        model.addAttribute("bilan", bilans.of(visitor.caseNumber(), Languages.of(request)));
        model.addAttribute("confirmed", visitor.confirmed());
        return "portal/home";
    }
}
