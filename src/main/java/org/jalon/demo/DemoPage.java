package org.jalon.demo;

import java.net.URI;
import java.time.Clock;
import org.jalon.access.Links;
import org.jalon.casefile.CaseFile;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The first page of the demonstration: which doors there are, what each shows, what to try first. */
@Controller
@Profile("demo")
class DemoPage {

    private final DemoBeneficiary beneficiary;
    private final Links links;
    private final Clock clock;

    DemoPage(DemoBeneficiary beneficiary, Links links, Clock clock) {
        this.beneficiary = beneficiary;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/")
    String doors(Model model) {
        model.addAttribute("password", DemoUsers.PASSWORD);
        model.addAttribute(
                "beneficiary",
                beneficiary.find().map(file -> file.beneficiary().fullName()).orElse(null));
        return "demo/doors";
    }

    /**
     * Makes a link as a mail would carry it, and follows it: a new one each time, whatever has become of the last. Another
     * site's page that a browser happens to show opens nothing.
     */
    @PostMapping(path = "/demo/mon-bilan", headers = "Sec-Fetch-Site!=cross-site")
    ResponseEntity<Void> enter() {
        URI next = beneficiary.find().map(this::link).orElse(URI.create("/"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(next).build();
    }

    /** Without the host: whoever opened the demonstration under another name of this machine stays there. */
    private URI link(CaseFile file) {
        return URI.create(links.create(file.number().value(), clock.instant()).getRawPath());
    }
}
