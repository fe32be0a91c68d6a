package org.jalon.platform;

/** Where a page may load from, and what it may run. */
final class ContentPolicy {

    static final String HEADER = "Content-Security-Policy";

    /** Our own pages and all data: our style sheets and pictures, no script at all. */
    static final String OURS = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /**
     * A page of the webapps: scripts that the page names by its nonce and what these load; no text is ever run as a
     * script. AngularJS, the tables and the diagrams set styles on elements, which only 'unsafe-inline' allows.
     */
    static String ofWebapps(String nonce) {
        return "default-src 'none'; script-src 'nonce-" + nonce
                + "' 'strict-dynamic'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self';"
                + " base-uri 'self'; frame-ancestors 'none'";
    }
}
