package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    @Test
    void isImmutable() {
        List<String> shown = new ArrayList<>(List.of("all"));
        Map<String, String> suppressed = new HashMap<>(Map.of("few", "too few"));
        Release release = new Release(shown, suppressed);
        shown.clear();
        suppressed.clear();

        assertThat(release.shown()).containsExactly("all");
        assertThat(release.suppressed()).containsEntry("few", "too few").isUnmodifiable();
    }
}
