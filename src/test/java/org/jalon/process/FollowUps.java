package org.jalon.process;

/** What counsellors answer in phase 4. */
final class FollowUps {

    private FollowUps() {}

    /** An interview of an hour by telephone, at that local time. */
    static Object[] accepted(String start) {
        return new Object[] {
            "followUpAnswer", "ACCEPTED",
            "followUpStart", start,
            "followUpMinutes", 60,
            "followUpPlace", "Au bout du fil",
            "followUpMode", "PHONE"
        };
    }
}
