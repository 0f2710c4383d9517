package org.openspm.core.block;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.QuantityField;

/** The numbers of a field in all rows, a page for each block, all of one scale. */
final class NumberPages {

    private final long[][] digits;

    /** A page for each block with a number that does not fit, is missing or could not be read; null for the others. */
    private final byte[] @Nullable [] kinds;

    private final byte[] allFit = new byte[RowBlock.LENGTH];
    private final Map<Integer, BigDecimal> odd;
    private final Refusals refused;
    private final int scale;

    private NumberPages(
            long[][] digits, byte[] @Nullable [] kinds, Map<Integer, BigDecimal> odd, Refusals refused, int scale) {
        this.digits = digits;
        this.kinds = kinds;
        this.odd = odd;
        this.refused = refused;
        this.scale = scale;
        Arrays.fill(allFit, NumberColumn.FITS);
    }

    static <T> NumberPages of(List<T> rows, QuantityField<T, ?> field) {
        return of(rows.size(), row -> FieldNumbers.number(field, rows.get(row)));
    }

    static NumberPages of(int rows, IntFunction<@Nullable BigDecimal> numbers) {
        int scale = 0;
        long[][] digits = new long[Pages.count(rows)][];
        int[] scales = new int[digits.length];
        byte[] @Nullable [] kinds = new byte[digits.length][];
        Map<Integer, BigDecimal> odd = new HashMap<>();
        Refusals refused = new Refusals(numbers);
        for (int page = 0; page < digits.length; page++) {
            NumberStore store = new NumberStore(Pages.size(rows, page), scale);
            int first = page * RowBlock.LENGTH;
            for (int i = 0; i < store.length(); i++) {
                try {
                    store.put(i, numbers.apply(first + i));
                } catch (RuntimeException e) {
                    store.refuse(i);
                    refused.add(first + i);
                }
            }
            store.eachOdd((i, number) -> odd.put(first + i, number));
            scale = store.scale();
            scales[page] = scale;
            digits[page] = store.digits();
            kinds[page] = store.isPlain() ? null : store.kinds();
        }
        for (int page = 0; page < digits.length; page++) {
            raise(digits[page], scale - scales[page], kinds, page, scales[page], odd);
        }
        return new NumberPages(digits, kinds, odd, refused, scale);
    }

    /** Brings a page to the scale of all. */
    private static void raise(
            long[] digits, int more, byte[] @Nullable [] kinds, int page, int scale, Map<Integer, BigDecimal> odd) {
        for (int i = 0; more > 0 && i < digits.length; i++) {
            byte[] known = kinds[page];
            if (known != null && known[i] != NumberColumn.FITS) {
                continue;
            }
            if (Digits.fit(digits[i], more)) {
                digits[i] *= Digits.power(more);
            } else {
                setOdd(kinds, page, i, digits.length);
                odd.put(page * RowBlock.LENGTH + i, BigDecimal.valueOf(digits[i], scale));
            }
        }
    }

    /** Takes over numbers that are digits of one scale already; those of more than eighteen are odd, as everywhere. */
    static NumberPages of(long[] numbers, int scale) {
        long[][] digits = new long[Pages.count(numbers.length)][];
        byte[] @Nullable [] kinds = new byte[digits.length][];
        Map<Integer, BigDecimal> odd = new HashMap<>();
        for (int page = 0; page < digits.length; page++) {
            int first = page * RowBlock.LENGTH;
            digits[page] = Arrays.copyOfRange(numbers, first, first + Pages.size(numbers.length, page));
            for (int i = 0; i < digits[page].length; i++) {
                if (!Digits.fit(digits[page][i], 0)) {
                    setOdd(kinds, page, i, digits[page].length);
                    odd.put(first + i, BigDecimal.valueOf(digits[page][i], scale));
                }
            }
        }
        return new NumberPages(digits, kinds, odd, new Refusals(row -> numbers[row]), scale);
    }

    private static void setOdd(byte[] @Nullable [] kinds, int page, int position, int size) {
        byte[] known = kinds[page];
        if (known == null) {
            known = new byte[size];
            Arrays.fill(known, NumberColumn.FITS);
            kinds[page] = known;
        }
        known[position] = NumberColumn.ODD;
    }

    long[] digits(int page) {
        return digits[page];
    }

    byte[] kinds(int page) {
        byte[] known = kinds[page];
        return known == null ? allFit : known;
    }

    boolean isPlain(int page) {
        return kinds[page] == null;
    }

    BigDecimal odd(int page, int position) {
        return Objects.requireNonNull(odd.get(page * RowBlock.LENGTH + position), "odd");
    }

    Refusals refused() {
        return refused;
    }

    int scale() {
        return scale;
    }
}
