package org.openspm.core.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Dimension;
import org.openspm.core.trace.Trace;

/**
 * The values of a metric for the members of a dimension that have rows, all of one unit.
 *
 * @param members  the members that have a value
 * @param ascending  their values from the smallest
 * @param unit  the unit of the values, of the metric if there are none
 * @param parts  how each member's value came about, of those without one too
 * @param mature  whether no member waits for what may still change its value, or give it one
 */
record MemberValues(Set<Object> members, List<Ratio> ascending, Unit unit, List<Trace> parts, boolean mature) {

    static MemberValues of(Cell cell, Dimension dimension, Metric metric) {
        Set<Object> found = new TreeSet<>(dimension.order());
        metric.findMembers(cell, dimension, found);
        Set<Object> members = new HashSet<>();
        List<Ratio> values = new ArrayList<>();
        List<Trace> parts = new ArrayList<>();
        Unit unit = metric.unit();
        String first = "";
        boolean mature = true;
        for (Object member : found) {
            Computed own = metric.at(cell.with(dimension, member));
            parts.add(own.trace(member.toString()));
            mature &= own.status() != Status.IMMATURE;
            Figure figure = own.figure();
            if (figure.isDefined()) {
                if (values.isEmpty()) {
                    unit = figure.unit();
                    first = "for " + member;
                }
                requireOneUnit(metric.name(), first, unit, "for " + member, figure.unit());
                members.add(member);
                values.add(figure.orThrow());
            }
        }
        Collections.sort(values);
        return new MemberValues(members, values, unit, parts, mature);
    }

    static void requireOneUnit(String metric, String here, Unit unit, String there, Unit other) {
        if (!unit.equals(other)) {
            throw new IllegalArgumentException("The metric (" + metric + ") would compare (" + unit + ") " + here
                    + " with (" + other + ") " + there
                    + ".\nConvert to one currency first, or narrow the measure to one with a condition.");
        }
    }

    boolean contains(Object member) {
        return members.contains(member);
    }

    /** Returns how many values are less than a value. */
    int less(Ratio value) {
        int low = 0;
        int high = ascending.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending.get(middle).compareTo(value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns how many values are more than a value. */
    int more(Ratio value) {
        int low = 0;
        int high = ascending.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending.get(middle).compareTo(value) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ascending.size() - low;
    }
}
