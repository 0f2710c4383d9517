package org.openspm.core.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NumberingTest {

    @Property
    void givesEveryValueItsPlaceAmongThoseMet(@ForAll @Size(max = 200) List<@IntRange(max = 60) Integer> values) {
        Numbering<String> numbering = new Numbering<>();
        List<String> met = new ArrayList<>();
        for (int value : values) {
            String text = "v" + value;
            if (!met.contains(text)) {
                met.add(text);
            }
            assertThat(numbering.numberOf(text)).isEqualTo(met.indexOf(text));
        }
        assertThat(numbering.size()).isEqualTo(met.size());
        for (int number = 0; number < met.size(); number++) {
            assertThat(numbering.value(number)).isEqualTo(met.get(number));
        }
    }

    /** Texts of one hash code crowd one place. */
    @Test
    void tellsApartWhatHashesTheSame() {
        Numbering<String> numbering = new Numbering<>();
        List<String> same = new ArrayList<>(List.of(""));
        for (int i = 0; i < 6; i++) {
            List<String> longer = new ArrayList<>();
            same.forEach(text -> {
                longer.add(text + "Aa");
                longer.add(text + "BB");
            });
            same = longer;
        }
        assertThat(same).hasSize(64).allMatch(text -> text.hashCode() == "AaAaAaAaAaAa".hashCode());
        for (int i = 0; i < same.size(); i++) {
            assertThat(numbering.numberOf(same.get(i))).isEqualTo(i);
        }
        for (int i = 0; i < same.size(); i++) {
            assertThat(numbering.numberOf(same.get(i))).isEqualTo(i);
        }
    }
}
