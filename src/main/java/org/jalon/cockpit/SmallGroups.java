package org.jalon.cockpit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Hides groups of 1 to 4 cases, and whatever shown number would let somebody reckon one (R14, decision 012). */
final class SmallGroups {

    static final long SMALLEST_SHOWN = 5;
    private static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private SmallGroups() {}

    /** The cells of a row with their total: no hidden cell follows from the total and the cells that are shown. */
    record Row(List<Count> cells, Count total) {}

    static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST_SHOWN;
    }

    /** A number that stands in no row. */
    static Count alone(long count) {
        return isSmall(count) ? Count.FEW : Count.of(count);
    }

    static Row row(List<Long> cells) {
        return row(cells, Set.of());
    }

    /** As above, where some cells must be hidden for a reason outside the row. */
    static Row row(List<Long> cells, Set<Integer> hiddenAnyway) {
        long total = cells.stream().mapToLong(Long::longValue).sum();
        Set<Integer> masked = new TreeSet<>(hiddenAnyway);
        masked.removeIf(cell -> isSmall(cells.get(cell)));
        long groups = cells.stream().filter(cell -> cell > 0).count();
        // four groups in a total below five are four times one
        Count shownTotal = isSmall(total) && groups == SMALLEST_SHOWN - 1 ? Count.MASKED : alone(total);
        while (shownTotal.isShown() && !isSafe(cells, hiddenAnyway, masked)) {
            Optional<Integer> next = smallestShown(cells, masked);
            if (next.isEmpty()) {
                shownTotal = Count.MANY;
            }
            next.ifPresent(masked::add);
        }
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            counts.add(masked.contains(i) ? Count.MASKED : alone(cells.get(i)));
        }
        return new Row(counts, shownTotal);
    }

    /** Whether one of these groups is hidden when all of them and their total are shown side by side. */
    static boolean isHiddenAmong(List<Long> groups, int which) {
        return !row(groups).cells().get(which).isShown();
    }

    private static Optional<Integer> smallestShown(List<Long> cells, Set<Integer> masked) {
        return IntStream.range(0, cells.size())
                .boxed()
                .filter(i -> cells.get(i) >= SMALLEST_SHOWN && !masked.contains(i))
                .min(Comparator.comparing(cells::get));
    }

    /** Whether every hidden cell may still have more than one value for somebody who knows the rule and the total. */
    private static boolean isSafe(List<Long> cells, Set<Integer> hiddenAnyway, Set<Integer> masked) {
        long hiddenSum = 0;
        List<long[]> ranges = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean small = isSmall(cells.get(i));
            if (!small && !masked.contains(i)) {
                continue;
            }
            hiddenSum += cells.get(i);
            if (small) {
                ranges.add(new long[] {1, SMALLEST_SHOWN - 1});
            } else {
                ranges.add(new long[] {hiddenAnyway.contains(i) ? 0 : SMALLEST_SHOWN, UNBOUNDED});
            }
        }
        long lowest = ranges.stream().mapToLong(r -> r[0]).sum();
        long highest = ranges.stream().mapToLong(r -> r[1]).sum();
        for (long[] range : ranges) {
            long from = Math.max(range[0], hiddenSum - (highest - range[1]));
            long to = Math.min(range[1], hiddenSum - (lowest - range[0]));
            if (from == to) {
                return false;
            }
        }
        return true;
    }
}
