package org.jalon.portal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What every page for beneficiaries knows: what has just been done. */
@ControllerAdvice(basePackageClasses = Page.class, annotations = Controller.class)
class Page {

    /** Each has a text {@code done.…}; whatever else an address claims is not said. */
    static final Set<String> DONE = Set.of(
            "annulation",
            "arret",
            "attendre",
            "autre-moment",
            "choisir",
            "delai",
            "effacement",
            "entretien",
            "entrer",
            "envoye",
            "fermes",
            "perdu",
            "retour",
            "retrait",
            "sortie");

    /** The key of what has just been done; null when nothing was. */
    @ModelAttribute("done")
    @Nullable
    String done(@RequestParam(defaultValue = "") String fait) {
        return DONE.contains(fait) ? "done." + fait : null;
    }
}
