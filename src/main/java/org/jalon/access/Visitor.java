package org.jalon.access;

/**
 * A browser that came in by a personal link: it may look at one case, and do more only while it is confirmed.
 *
 * @param session the hash under which the session is kept
 * @param confirmed whether a one-time code was typed in this very browser a short while ago
 */
public record Visitor(String caseNumber, String session, boolean confirmed) {}
