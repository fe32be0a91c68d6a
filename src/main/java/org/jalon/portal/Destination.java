package org.jalon.portal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a one-time code leads: one of our own pages, whatever an address claims. */
final class Destination {

    private static final String ROOT = "/mon-bilan";
    private static final Pattern PAGE = Pattern.compile("[a-z0-9-]{1,40}(?:/[a-z0-9-]{1,40}){0,2}");

    /** What lies below these is fetched or sent, not looked at: the code leads to the list. */
    private static final List<String> LISTS = List.of("documents", "partages");

    private Destination() {}

    /** The page below {@code /mon-bilan/}; empty for the first page and for whatever is no page of ours. */
    static String below(String path) {
        String page = path.startsWith(ROOT + "/") ? path.substring(ROOT.length() + 1) : "";
        for (String list : LISTS) {
            if (page.startsWith(list + "/")) {
                return list;
            }
        }
        return checked(page);
    }

    /** As {@link #below}, from a text that somebody may have made up. */
    static String checked(@Nullable String page) {
        return page != null && PAGE.matcher(page).matches() ? page : "";
    }

    static String redirect(String page) {
        return "redirect:" + ROOT + (page.isEmpty() ? "" : "/" + page);
    }
}
