package org.openspm.compensation.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowTest {

    @Test
    void readsCellsByTheirColumns() {
        CsvRow row = CsvRow.rows(
                        List.of("id,title,when,amount,none", "1,\"Vice President, \"\"Sales\"\"\",2026-01-31,5.00,"))
                .get(0);
        assertThat(row.text("id")).isEqualTo("1");
        assertThat(row.text("title")).isEqualTo("Vice President, \"Sales\"");
        assertThat(row.date("when")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(row.decimal("amount")).isEqualTo("5.00");
        assertThat(row.optional("none")).isEmpty();
        assertThat(row.optional("id")).contains("1");
    }

    @Test
    void refusesALineOfOtherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvRow.rows(List.of("id,title", "1")))
                .withMessage("The line (1) has (1) cells, not (2).\nA cell over several lines is not read.");
    }
}
