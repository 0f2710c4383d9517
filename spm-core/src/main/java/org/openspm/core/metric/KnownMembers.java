package org.openspm.core.metric;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.openspm.core.schema.BandField;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Dimension;
import org.openspm.core.schema.EnumField;
import org.openspm.core.schema.Field;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.TextField;
import org.openspm.core.schema.WholeField;

/** Tells a member that a table knows from a name that nobody has. */
final class KnownMembers {

    /** A message that lists more names than these helps nobody. */
    private static final int LISTED = 20;

    private final MetricQuery query;
    /** Collected when the first name is looked up: most tables are asked for keys they have. */
    private final Supplier<List<Set<Object>>> members;

    KnownMembers(MetricQuery query, Set<MetricKey> keys) {
        this.query = query;
        this.members = Suppliers.memoize(() -> query.dimensions().stream()
                .map(dimension -> collect(dimension, query, keys))
                .toList());
    }

    private List<Set<Object>> members() {
        return Objects.requireNonNull(members.get(), "members");
    }

    private static Set<Object> collect(Dimension dimension, MetricQuery query, Set<MetricKey> keys) {
        int place = query.dimensions().indexOf(dimension);
        Set<Object> found = new TreeSet<>(dimension.order());
        for (MetricKey key : keys) {
            Object member = key.members().get(place);
            if (member != MetricKey.MISSING) {
                found.add(member);
            }
        }
        return new LinkedHashSet<>(found);
    }

    /** Returns the members of a dimension that have rows, in its order. */
    List<Object> of(Dimension dimension) {
        int place = query.dimensions().indexOf(dimension);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "The table (" + query + ") is not by (" + dimension.name() + ").\nUse one of "
                            + query.dimensions().stream().map(Dimension::name).toList() + ".");
        }
        return List.copyOf(members().get(place));
    }

    /** Refuses a key with what can be no member, whichever rows there are: a number among names, a label of no band. */
    void check(MetricKey key) {
        forEachName(key, (dimension, member) -> {
            if (!canBe(dimension.fields().get(0), member)) {
                throw new IllegalArgumentException("The part (" + member + ") of the key is no member of ("
                        + dimension.name() + ").\n" + remedy(dimension));
            }
        });
    }

    /** Refuses a key with a member that no row has. */
    void require(MetricKey key) {
        check(key);
        forEachName(key, (dimension, member) -> {
            if (!members().get(query.dimensions().indexOf(dimension)).contains(member)) {
                throw new IllegalArgumentException("The table (" + query + ") has no rows of (" + member + ") in ("
                        + dimension.name() + ").\n" + remedy(dimension));
            }
        });
    }

    private void forEachName(MetricKey key, BiConsumer<Dimension, Object> check) {
        for (int i = 0; i < query.dimensions().size(); i++) {
            Object member = key.members().get(i);
            if (member != MetricKey.ALL && member != MetricKey.MISSING) {
                check.accept(query.dimensions().get(i), member);
            }
        }
    }

    private String remedy(Dimension dimension) {
        Set<Object> known = members().get(query.dimensions().indexOf(dimension));
        List<Object> first = known.stream().limit(LISTED).toList();
        int more = known.size() - first.size();
        return known.isEmpty()
                ? "No row has a member of it."
                : "Use one of " + first + (more > 0 ? " or " + more + " more." : ".");
    }

    private static boolean canBe(Field<?, ?> field, Object member) {
        if (field instanceof TextField<?>) {
            return member instanceof String;
        }
        if (field instanceof EnumField<?, ?> constants) {
            return constants.type().isInstance(member);
        }
        if (field instanceof BandField<?> bands) {
            return member instanceof String label && bands.bands().labels().contains(label);
        }
        return field instanceof FlagField<?>
                ? member instanceof Boolean
                : field instanceof DateField<?> ? member instanceof LocalDate : member instanceof Long;
    }

    /** Returns the parts of a key with whole numbers as their fields have them. */
    Object[] normal(Object... parts) {
        Object[] normal = parts.clone();
        for (int i = 0; i < Math.min(parts.length, query.dimensions().size()); i++) {
            boolean small = parts[i] instanceof Integer || parts[i] instanceof Short || parts[i] instanceof Byte;
            if (small && query.dimensions().get(i).fields().get(0) instanceof WholeField<?>) {
                normal[i] = ((Number) parts[i]).longValue();
            }
        }
        return normal;
    }
}
