package org.jalon.request;

import java.time.Instant;

/**
 * A request whose address nobody has verified yet, without what it says.
 *
 * @param reference stands for it where a case has its number
 * @param page the hash of the page that it was typed in
 * @param mark the same for the same answers
 * @param askedAt when a code was last asked for
 * @param opened whether a case came of it already
 */
public record Pending(String reference, String page, String mark, Instant askedAt, boolean opened) {}
