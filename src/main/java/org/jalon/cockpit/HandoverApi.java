package org.jalon.cockpit;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jalon.casefile.OpenCases;
import org.jalon.process.Counsellors;
import org.jalon.process.Handover;
import org.jalon.process.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives cases to another counsellor, by number and user id, without anybody's name; for managers alone. */
@RestController
@RequestMapping("/camunda/api/jalon/suivi")
class HandoverApi {

    /**
     * Somebody who follows cases, or may.
     *
     * @param member whether cases can be given to them; who has left may still have some
     */
    record Person(String counsellor, int openCases, boolean member) {}

    record Successor(@Nullable String counsellor) {}

    private final Handover handover;
    private final Counsellors counsellors;
    private final OpenCases openCases;
    private final SignedIn signedIn;

    HandoverApi(Handover handover, Counsellors counsellors, OpenCases openCases, SignedIn signedIn) {
        this.handover = handover;
        this.counsellors = counsellors;
        this.openCases = openCases;
        this.signedIn = signedIn;
    }

    @GetMapping("conseillers")
    List<Person> counsellors() {
        signedIn.mustBeManager();
        List<String> members = counsellors.ids();
        Map<String, Integer> cases = openCases.byCounsellor();
        TreeSet<String> all = new TreeSet<>(members);
        all.addAll(cases.keySet());
        return all.stream()
                .map(id -> new Person(id, cases.getOrDefault(id, 0), members.contains(id)))
                .toList();
    }

    @PostMapping("dossiers/{number}/transfert")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void one(@PathVariable String number, @RequestBody Successor successor) {
        signedIn.mustBeManager();
        handover.one(number, successor.counsellor(), signedIn.user());
    }

    @PostMapping("conseillers/{id}/transfert")
    Handover.Outcome all(@PathVariable String id, @RequestBody Successor successor) {
        signedIn.mustBeManager();
        return handover.all(id, successor.counsellor(), signedIn.user());
    }
}
