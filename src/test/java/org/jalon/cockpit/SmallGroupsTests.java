package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmallGroupsTests {

    @Test
    void groups_of_one_to_four_are_hidden_and_none_and_five_are_not() {
        assertThat(SmallGroups.alone(0)).isEqualTo(Count.of(0));
        assertThat(SmallGroups.alone(1).text()).isEqualTo("moins de 5");
        assertThat(SmallGroups.alone(4)).isEqualTo(Count.FEW);
        assertThat(SmallGroups.alone(5)).isEqualTo(Count.of(5));
        assertThat(Count.of(12345).text()).isEqualTo("12\u00a0345");
    }

    @Test
    void a_row_without_small_groups_is_shown_with_its_total() {
        assertThat(texts(SmallGroups.row(List.of(5L, 0L, 7L)))).containsExactly("5", "0", "7", "12");
    }

    @Test
    void a_hidden_cell_does_not_follow_from_the_total() {
        assertThat(texts(SmallGroups.row(List.of(3L, 9L, 20L)))).containsExactly("moins de 5", "masqué", "20", "32");
    }

    @Test
    void two_hidden_cells_may_stand_beside_the_total_unless_their_sum_gives_them_away() {
        assertThat(texts(SmallGroups.row(List.of(3L, 2L, 20L))))
                .containsExactly("moins de 5", "moins de 5", "20", "25");
        assertThat(texts(SmallGroups.row(List.of(1L, 1L, 20L))))
                .containsExactly("moins de 5", "moins de 5", "masqué", "22");
        assertThat(texts(SmallGroups.row(List.of(4L, 4L)))).containsExactly("moins de 5", "moins de 5", "5 ou plus");
    }

    @Test
    void the_smallest_masked_cell_gives_nothing_away_either() {
        // 6 in all, one of them at least 5: the other would be 1
        assertThat(texts(SmallGroups.row(List.of(1L, 5L)))).containsExactly("moins de 5", "masqué", "5 ou plus");
    }

    @Test
    void four_groups_of_one_are_not_given_away_by_a_small_total() {
        assertThat(texts(SmallGroups.row(List.of(1L, 1L, 0L, 1L, 1L)))).endsWith("masqué");
        assertThat(texts(SmallGroups.row(List.of(1L, 2L)))).endsWith("moins de 5");
    }

    @Test
    void a_cell_that_is_hidden_for_another_reason_does_not_follow_from_the_row() {
        assertThat(texts(SmallGroups.row(List.of(9L, 20L), Set.of(0)))).containsExactly("masqué", "masqué", "29");
        assertThat(texts(SmallGroups.row(List.of(9L, 0L), Set.of(0)))).containsExactly("masqué", "0", "5 ou plus");
    }

    /** Tries every row that looks the same: each hidden cell must have more than one possible value. */
    @Property
    void no_hidden_cell_can_be_reckoned(@ForAll @Size(max = 4) List<@LongRange(max = 9) Long> cells) {
        SmallGroups.Row row = SmallGroups.row(cells);
        List<Set<Long>> possible = new ArrayList<>();
        cells.forEach(cell -> possible.add(new HashSet<>()));
        collect(row, new ArrayList<>(), possible);
        for (int i = 0; i < cells.size(); i++) {
            assertThat(possible.get(i)).contains(cells.get(i));
            if (!row.cells().get(i).isShown()) {
                assertThat(possible.get(i))
                        .as("%s in %s", cells.get(i), texts(row))
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static void collect(SmallGroups.Row row, List<Long> sofar, List<Set<Long>> possible) {
        if (sofar.size() == row.cells().size()) {
            if (fits(row.total(), sofar.stream().mapToLong(Long::longValue).sum())) {
                for (int i = 0; i < sofar.size(); i++) {
                    possible.get(i).add(sofar.get(i));
                }
            }
            return;
        }
        for (long value = 0; value < 16; value++) {
            if (fits(row.cells().get(sofar.size()), value)) {
                List<Long> longer = new ArrayList<>(sofar);
                longer.add(value);
                collect(row, longer, possible);
            }
        }
    }

    private static boolean fits(Count shown, long value) {
        if (shown.value() != null) {
            return shown.value() == value;
        }
        if (shown.equals(Count.FEW)) {
            return value >= 1 && value <= 4;
        }
        return shown.equals(Count.MASKED) || value >= 5;
    }

    @Test
    void a_share_hides_a_small_part_a_small_rest_and_a_small_whole() {
        assertThat(Share.of(10, 25)).isEqualTo(new Share(Count.of(10), Count.of(25), 40L, "40\u00a0%"));
        assertThat(Share.of(0, 9).text()).isEqualTo("0\u00a0%");
        assertThat(Share.of(9, 9).text()).isEqualTo("100\u00a0%");
        assertThat(Share.of(3, 25).part()).isEqualTo(Count.FEW);
        assertThat(Share.of(23, 25)).isEqualTo(new Share(Count.MASKED, Count.of(25), null, "masqué"));
        assertThat(Share.of(2, 4)).isEqualTo(new Share(Count.MASKED, Count.FEW, null, "moins de 5 dossiers"));
        assertThat(Share.of(0, 0).text()).isEqualTo("aucun dossier");
    }

    @Test
    void a_counsellors_share_does_not_follow_from_everybodys_and_the_others() {
        assertThat(Share.among(List.of(8L, 2L), List.of(20L, 20L), 0))
                .isEqualTo(new Share(Count.MASKED, Count.of(20), null, "masqué"));
        assertThat(Share.among(List.of(8L, 7L), List.of(20L, 20L), 0).text()).isEqualTo("40\u00a0%");
        assertThat(Share.among(List.of(8L, 1L), List.of(20L, 3L), 0).of()).isEqualTo(Count.MANY);
    }

    private static List<String> texts(SmallGroups.Row row) {
        List<String> texts =
                new ArrayList<>(row.cells().stream().map(Count::text).toList());
        texts.add(row.total().text());
        return texts;
    }
}
