package org.openspm.benchmarks.peer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether sums over groups give away a sum over few contributors, by any linear combination of them.
 *
 * <p>Contributors who are in the same groups cannot be told apart: together they are an atom. Sums over groups are rows of a matrix over
 * atoms. A combination that is not zero on some atoms alone exists if the rows lose rank once those atoms are struck out. So every choice of
 * atoms with fewer contributors than needed is struck out in turn.
 */
final class Differencing {

    private final List<BitSet> atoms = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final int groups;
    private final int fewest;
    private final int fullRank;

    private Differencing(List<Set<String>> groups, int fewest) {
        Map<String, BitSet> byContributor = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (String contributor : groups.get(i)) {
                byContributor.computeIfAbsent(contributor, any -> new BitSet()).set(i);
            }
        }
        for (BitSet memberOf : byContributor.values()) {
            int found = atoms.indexOf(memberOf);
            if (found < 0) {
                atoms.add(memberOf);
                sizes.add(1);
            } else {
                sizes.set(found, sizes.get(found) + 1);
            }
        }
        this.groups = groups.size();
        this.fewest = fewest;
        this.fullRank = rank(new BitSet());
    }

    static boolean givesAway(List<Set<String>> groups, int fewest) {
        return new Differencing(groups, fewest).givesAway(0, new BitSet(), 0);
    }

    private boolean givesAway(int from, BitSet struck, int contributors) {
        for (int i = from; i < atoms.size(); i++) {
            if (contributors + sizes.get(i) < fewest) {
                BitSet more = (BitSet) struck.clone();
                more.set(i);
                if (rank(more) < fullRank || givesAway(i + 1, more, contributors + sizes.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The rank over the atoms that are not struck out, by elimination in whole numbers. */
    private int rank(BitSet struck) {
        List<BigInteger[]> rows = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            BigInteger[] row = new BigInteger[atoms.size()];
            for (int atom = 0; atom < row.length; atom++) {
                boolean isIn = !struck.get(atom) && atoms.get(atom).get(group);
                row[atom] = isIn ? BigInteger.ONE : BigInteger.ZERO;
            }
            rows.add(row);
        }
        int rank = 0;
        for (int column = 0; column < atoms.size() && rank < groups; column++) {
            rank += eliminate(rows, rank, column) ? 1 : 0;
        }
        return rank;
    }

    private static boolean eliminate(List<BigInteger[]> rows, int from, int column) {
        int pivot = from;
        while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
            pivot++;
        }
        if (pivot == rows.size()) {
            return false;
        }
        BigInteger[] row = rows.get(pivot);
        rows.set(pivot, rows.get(from));
        rows.set(from, row);
        for (int i = from + 1; i < rows.size(); i++) {
            BigInteger[] other = rows.get(i);
            BigInteger factor = other[column];
            if (factor.signum() != 0) {
                for (int j = column; j < other.length; j++) {
                    other[j] = other[j].multiply(row[column]).subtract(row[j].multiply(factor));
                }
            }
        }
        return true;
    }
}
