package org.openspm.core.block;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.EnumField;
import org.openspm.core.schema.FlagField;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.Grain;

/** Rows for three blocks and a few more, with values of every kind, missing ones among them. */
final class Rows3 {

    record Row(
            String name,
            @Nullable String group,
            LocalDate day,
            BigDecimal amount,
            @Nullable BigDecimal share,
            boolean won,
            Grain grain) {}

    static final Schema<Row> ROWS = Schema.of("rows", Row.class).identifiedBy(Row::name);
    static final TextField<Row> NAME = ROWS.text("name", Row::name);
    static final TextField<Row> GROUP = ROWS.text("group", Row::group).optional();
    static final TextField<Row> GROUP_NEEDED = ROWS.text("group needed", Row::group);
    static final DateField<Row> DAY = ROWS.date("day", Row::day);
    static final MoneyField<Row> AMOUNT = ROWS.money("amount", "USD", Row::amount);
    static final NumberField<Row> SHARE = ROWS.number("share", Row::share).optional();
    static final FlagField<Row> WON = ROWS.flag("won", Row::won);
    static final EnumField<Row, Grain> GRAIN = ROWS.enumeration("grain", Grain.class, Row::grain);

    private Rows3() {}

    static List<Row> of(int size, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(new Row(
                    "r" + i,
                    random.nextInt(5) == 0 ? null : "g" + random.nextInt(7),
                    LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900)),
                    amount(random),
                    random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(100), 2),
                    random.nextBoolean(),
                    Grain.values()[random.nextInt(Grain.values().length)]));
        }
        return rows;
    }

    private static BigDecimal amount(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> new BigDecimal("123456789012345678901234.5");
            case 1 -> new BigDecimal("0.00000000001");
            case 2 -> new BigDecimal("1E+3");
            case 3 -> BigDecimal.ZERO;
            default -> BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, random.nextInt(5));
        };
    }

    static List<Row> prepared(List<Row> rows) {
        return PreparedRows.of(ROWS, rows);
    }
}
