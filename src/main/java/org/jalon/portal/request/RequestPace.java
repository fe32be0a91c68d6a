package org.jalon.portal.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jalon.platform.NetworkAddress;
import org.jalon.platform.Throttle;
import org.jalon.platform.Throttle.Count;
import org.jalon.platform.Throttle.Limit;
import org.jalon.platform.Throttle.Try;
import org.springframework.stereotype.Component;

/** No faster than people are: how often mails are sent to an address, or from one, and codes typed. */
@Component
class RequestPace {

    private static final Limit TO_ONE_ADDRESS = new Limit(3, Duration.ofMinutes(1), Duration.ofHours(1));
    private static final Limit FROM_ONE_NETWORK = new Limit(15, Duration.ofSeconds(30), Duration.ofMinutes(15));
    private static final Limit AGAIN_FOR_A_PAGE = new Limit(3, Duration.ofMinutes(1), Duration.ofMinutes(15));
    private static final Limit TYPED_IN_A_PAGE = new Limit(10, Duration.ofSeconds(30), Duration.ofMinutes(15));
    private static final Limit TYPED_IN_ONE_NETWORK = new Limit(40, Duration.ofSeconds(10), Duration.ofMinutes(15));

    private final Throttle throttle;

    RequestPace(Throttle throttle) {
        this.throttle = throttle;
    }

    boolean maySend(String mailAddress, HttpServletRequest request) {
        return !throttle.begin(new Count("request-to:" + mailAddress, TO_ONE_ADDRESS), network(request))
                .isRefused();
    }

    boolean maySendAgain(String page, HttpServletRequest request) {
        return !throttle.begin(new Count("request-again:" + page, AGAIN_FOR_A_PAGE), network(request))
                .isRefused();
    }

    Try typing(String page, HttpServletRequest request) {
        return throttle.begin(
                new Count("request-typed:" + page, TYPED_IN_A_PAGE),
                new Count("request-typed-from:" + NetworkAddress.of(request), TYPED_IN_ONE_NETWORK));
    }

    private static Count network(HttpServletRequest request) {
        return new Count("request-from:" + NetworkAddress.of(request), FROM_ONE_NETWORK);
    }
}
