package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static int[] positions(Selection selection) {
        return Arrays.copyOf(selection.positions(), selection.count());
    }

    @Test
    void keepsWhatIsChosenInOrder() {
        Selection selection = new Selection(4);
        selection.add(0, true);
        selection.add(1, false);
        selection.add(3, true);
        assertThat(positions(selection)).containsExactly(0, 3);
        selection.clear();
        assertThat(selection.count()).isZero();
    }

    @Test
    void marksItsPositionsAndTakesThemBack() {
        Selection selection = new Selection(4);
        selection.add(1, true);
        selection.add(2, true);
        boolean[] chosen = new boolean[4];
        chosen[3] = true;
        selection.markIn(chosen);
        assertThat(chosen).containsExactly(false, true, true, true);
        Selection other = new Selection(4);
        other.takeChosen(chosen, 4);
        assertThat(positions(other)).containsExactly(1, 2, 3);
        assertThat(chosen).containsOnly(false);
    }
}
