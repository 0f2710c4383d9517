package org.openspm.compensation.quota.setting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openspm.compensation.quota.Apportionment;
import org.openspm.core.money.Ratio;

/** What the bases of an allocation have in common. */
final class Sharing {

    private Sharing() {}

    static List<String> nobody(List<String> holders) {
        return Objects.requireNonNull(holders, "holders").isEmpty()
                ? List.of("There is nobody among whom to divide.\nName one holder or more.")
                : List.of();
    }

    static void requireSound(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
    }

    /** Returns the shares of holders in proportion to figures that are not all zero. */
    static Map<String, Ratio> of(List<String> holders, Function<String, Ratio> figure) {
        List<Ratio> shares = Apportionment.exact()
                .split(Ratio.of(1, 1), holders.stream().map(figure).toList());
        return zip(holders, shares);
    }

    static <V> Map<String, V> zip(List<String> holders, List<V> values) {
        Map<String, V> zipped = new LinkedHashMap<>();
        for (int i = 0; i < holders.size(); i++) {
            zipped.put(holders.get(i), values.get(i));
        }
        return Collections.unmodifiableMap(zipped);
    }
}
