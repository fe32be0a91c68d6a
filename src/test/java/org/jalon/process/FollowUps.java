package org.jalon.process;

/** What counsellors answer in phase 4. */
public final class FollowUps {

    private FollowUps() {}

    /** An interview of an hour by telephone, at that local time. */
    static Object[] accepted(String start) {
        return accepted(start, "Au bout du fil");
    }

    public static Object[] accepted(String start, String place) {
        return new Object[] {
            "followUpAnswer",
            "ACCEPTED",
            "followUpStart",
            start,
            "followUpMinutes",
            60,
            "followUpPlace",
            place,
            "followUpMode",
            "PHONE"
        };
    }
}
