package org.jalon.platform;

/** In which order requests pass our filters; but for links, after the headers' (-100), before the webapps' own. */
public final class WebOrder {

    /** Before whatever writes an address into a log. */
    public static final int LINKS = -110;

    public static final int BODIES = 10;
    public static final int READABLE = 15;
    public static final int SESSIONS = 20;
    public static final int LOGIN = 30;
    public static final int ERRORS = 40;
    public static final int PAGES = 50;

    private WebOrder() {}
}
