package org.openspm.examples.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import scala.Tuple2;

/**
 * Finds the ids that more than one row has, wherever the rows are. A number of eight bytes is sent for each row, many in one array; only where two numbers are equal are the ids
 * themselves compared.
 */
@SuppressWarnings("NonApiType") // what is sent has to be serializable, which only the classes are
final class RepeatedIds {

    private RepeatedIds() {}

    static <T> HashSet<String> of(JavaRDD<T> rows, Function<T, String> key, int parts) {
        HashSet<Long> suspected = new HashSet<>(rows.mapPartitionsToPair(all -> numbers(all, key, parts))
                .groupByKey(parts)
                .flatMap(part -> equal(part._2()))
                .collect());
        if (suspected.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(rows.map(key)
                .filter(id -> suspected.contains(number(id)))
                .mapToPair(id -> new Tuple2<>(id, 1))
                .reduceByKey(Integer::sum)
                .filter(count -> count._2() > 1)
                .keys()
                .collect());
    }

    /** A number that other ids seldom share: a polynomial of its letters, folded. */
    static long number(String id) {
        long number = 1125899906842597L;
        for (int i = 0; i < id.length(); i++) {
            number = number * 0x100000001B3L + id.charAt(i);
        }
        return number ^ (number >>> 29);
    }

    private static <T> Iterator<Tuple2<Integer, long[]>> numbers(Iterator<T> rows, Function<T, String> key, int parts)
            throws Exception {
        long[][] numbers = new long[parts][16];
        int[] sizes = new int[parts];
        while (rows.hasNext()) {
            long number = number(key.call(rows.next()));
            int part = (int) Math.floorMod(number, (long) parts);
            if (sizes[part] == numbers[part].length) {
                numbers[part] = Arrays.copyOf(numbers[part], 2 * sizes[part]);
            }
            numbers[part][sizes[part]++] = number;
        }
        List<Tuple2<Integer, long[]>> dealt = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            dealt.add(new Tuple2<>(part, Arrays.copyOf(numbers[part], sizes[part])));
        }
        return dealt.iterator();
    }

    private static Iterator<Long> equal(Iterable<long[]> arrays) {
        List<long[]> all = new ArrayList<>();
        arrays.forEach(all::add);
        long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        HashSet<Long> twice = new HashSet<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                twice.add(sorted[i]);
            }
        }
        return twice.iterator();
    }
}
