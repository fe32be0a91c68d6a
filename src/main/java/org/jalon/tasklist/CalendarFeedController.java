package org.jalon.tasklist;

import java.time.Instant;
import org.jalon.process.CalendarFeeds;
import org.jalon.process.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A counsellor's own calendar feed: whether there is one, a new address, none any more. */
@RestController
@RequestMapping("/camunda/api/jalon/calendar-feed")
class CalendarFeedController {

    private final CalendarFeeds feeds;
    private final SignedIn signedIn;

    CalendarFeedController(CalendarFeeds feeds, SignedIn signedIn) {
        this.feeds = feeds;
        this.signedIn = signedIn;
    }

    /** When the address was made that opens the feed now; null when none does. The address itself nobody knows any more. */
    record State(@Nullable Instant madeAt) {}

    /** The new address, below the application's own. */
    record Address(String path) {

        @Override
        public String toString() {
            return "Address[not shown]";
        }
    }

    @GetMapping
    State state() {
        return new State(feeds.madeAt(counsellor()).orElse(null));
    }

    @PostMapping
    Address make() {
        return new Address(AgendaDoor.path(feeds.make(counsellor())));
    }

    @PostMapping("/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke() {
        feeds.revoke(counsellor());
    }

    private String counsellor() {
        signedIn.mustBeCounsellor();
        return signedIn.user();
    }
}
