package org.jalon.cockpit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole; hidden when either the part or the rest is a group of 1 to 4 cases, since one gives the other away.
 *
 * @param percent null when the part is hidden or the whole is empty
 */
record Share(Count part, Count of, @Nullable Long percent, String text) {

    static Share of(long part, long of) {
        return hiddenIf(false, part, of);
    }

    /**
     * The share of one group among others whose sum can be seen too.
     *
     * @param parts of all groups, in the order of {@code wholes}
     */
    static Share among(List<Long> parts, List<Long> wholes, int which) {
        List<Long> rests = java.util.stream.IntStream.range(0, parts.size())
                .mapToObj(i -> wholes.get(i) - parts.get(i))
                .toList();
        boolean hidden = SmallGroups.isHiddenAmong(parts, which) || SmallGroups.isHiddenAmong(rests, which);
        if (SmallGroups.isHiddenAmong(wholes, which) && !SmallGroups.isSmall(wholes.get(which))) {
            return new Share(Count.MASKED, Count.MANY, null, Count.MASKED.text());
        }
        return hiddenIf(hidden, parts.get(which), wholes.get(which));
    }

    private static Share hiddenIf(boolean hiddenAnyway, long part, long of) {
        if (of == 0) {
            return new Share(Count.of(0), Count.of(0), null, "aucun dossier");
        }
        if (SmallGroups.isSmall(of)) {
            return new Share(Count.MASKED, Count.FEW, null, "moins de 5 dossiers");
        }
        if (SmallGroups.isSmall(part)) {
            return new Share(Count.FEW, Count.of(of), null, Count.FEW.text());
        }
        if (hiddenAnyway || SmallGroups.isSmall(of - part)) {
            return new Share(Count.MASKED, Count.of(of), null, Count.MASKED.text());
        }
        long percent = Math.round(100.0 * part / of);
        return new Share(Count.of(part), Count.of(of), percent, percent + "\u00a0%");
    }
}
