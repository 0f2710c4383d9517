package org.openspm.compensation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void findsEveryKeyOnce() {
        List<String> asked = new ArrayList<>();
        Remembered<String, Integer> lengths = new Remembered<>();
        for (String word : List.of("quota", "cap", "quota", "cap", "gate")) {
            assertThat(lengths.get(word, key -> {
                        asked.add(key);
                        return key.length();
                    }))
                    .isEqualTo(word.length());
        }
        assertThat(asked).containsExactly("quota", "cap", "gate");
    }
}
