package org.openspm.core.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openspm.core.metric.Measure;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.schema.WholeField;

/** A host whose rows are written as text: a header, then a line a row, {@code -} for a missing value and {@code x} for a mark. */
record Sheet(Schema<Sheet.Row> schema) {

    /** A line under its header. */
    record Row(Map<String, String> cells) {}

    static Sheet of(String name) {
        return new Sheet(Schema.of(name, Row.class));
    }

    static List<Row> rows(String header, String... lines) {
        String[] names = header.split(" ");
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] values = line.split(" ");
            if (values.length != names.length) {
                throw new IllegalArgumentException(line + " under " + header);
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                if (!values[i].equals("-")) {
                    cells.put(names[i], values[i]);
                }
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    Facts facts(String header, String... lines) {
        return Facts.of(schema, rows(header, lines));
    }

    Measure<Row> count() {
        return Measure.count(schema);
    }

    MoneyField<Row> money(String name) {
        return schema.money(name, "USD", row -> decimal(row, name)).optional();
    }

    Measure<Row> sum(String name) {
        return Measure.sum(money(name));
    }

    NumberField<Row> number(String name) {
        return schema.number(name, row -> decimal(row, name)).optional();
    }

    private static BigDecimal decimal(Row row, String name) {
        String cell = row.cells().get(name);
        return cell == null ? null : new BigDecimal(cell);
    }

    WholeField<Row> whole(String name) {
        return schema.optionalWhole(name, row -> decimal(row, name));
    }

    TextField<Row> text(String name) {
        return schema.text(name, row -> row.cells().get(name)).optional();
    }

    DateField<Row> date(String name) {
        return schema.date(name, row -> {
                    String cell = row.cells().get(name);
                    return cell == null ? null : LocalDate.parse(cell);
                })
                .optional();
    }

    Condition<Row> marked(String name) {
        return text(name).is("x");
    }
}
