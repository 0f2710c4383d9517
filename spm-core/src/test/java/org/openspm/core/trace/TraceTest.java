package org.openspm.core.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openspm.core.Refusals.assertNullRefused;
import static org.openspm.core.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Money;

@Domain(TraceDomain.class)
@Domain(DomainContext.Global.class)
class TraceTest {

    private static final Figure TEN = Figure.of(Money.of(10, "USD"));
    private static final Trace DEAL = Trace.of("deal 1", TEN);

    @Test
    void isMadeOfParts() {
        Trace total = Trace.of("total", TEN, "sum", List.of(DEAL));
        assertThat(total.label()).isEqualTo("total");
        assertThat(total.figure()).isEqualTo(TEN);
        assertThat(total.rule()).isEqualTo("sum");
        assertThat(total.parts()).containsExactly(DEAL);
        assertThat(DEAL.rule()).isEmpty();
        assertThat(DEAL.parts()).isEmpty();
    }

    @Test
    void keepsItsOwnUnmodifiableParts() {
        List<Trace> parts = new ArrayList<>(List.of(DEAL));
        Trace total = Trace.of("total", TEN, "sum", parts);
        parts.clear();
        assertThat(total.parts()).containsExactly(DEAL);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> total.parts().clear());
    }

    @Test
    void isRenderedWithFiguresAlignedToTheRight() {
        Trace tier = Trace.of("first tier", Figure.of(Money.of("2.5", "USD")), "5 % of USD 50.00", List.of());
        Trace total = Trace.of("total", TEN, "sum", List.of(DEAL, Trace.of("rest", TEN, "", List.of(tier))));
        assertThat(total.render()).isEqualTo("""
                total           USD 10.00   sum
                  deal 1        USD 10.00
                  rest          USD 10.00
                    first tier   USD 2.50   5 % of USD 50.00""");
        assertThat(DEAL.render()).isEqualTo("deal 1  USD 10.00");
    }

    @Test
    void isShownByItsFirstLine() {
        assertThat(DEAL).hasToString("deal 1: USD 10.00");
    }

    @Test
    void isEqualByContent() {
        assertThat(Trace.of("deal 1", Figure.of(Money.of("10.00", "USD")), "", List.of()))
                .isEqualTo(DEAL)
                .hasSameHashCodeAs(DEAL);
        assertThat(Trace.of("deal 1", TEN, "rule", List.of())).isNotEqualTo(DEAL);
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("label", () -> Trace.of(null, TEN));
        assertNullRefused("figure", () -> Trace.of("x", null));
        assertNullRefused("rule", () -> Trace.of("x", TEN, null, List.of()));
        assertNullRefused("parts", () -> Trace.of("x", TEN, "", null));
        assertNullRefused("earlier", () -> DEAL.minus(null));
    }

    @Property(tries = 300)
    void isRenderedOneLineAFigure(@ForAll Trace trace) {
        List<Trace> all = flatten(trace);
        List<String> lines = trace.render().lines().toList();
        assertThat(lines).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            assertThat(lines.get(i))
                    .contains(all.get(i).label())
                    .contains(all.get(i).figure().toString())
                    .endsWith(all.get(i).rule());
        }
    }

    private static List<Trace> flatten(Trace trace) {
        List<Trace> all = new ArrayList<>(List.of(trace));
        trace.parts().forEach(part -> all.addAll(flatten(part)));
        return all;
    }

    @Test
    void isRenderedInLinesOfAWidth() {
        Trace tier =
                Trace.of("the first tier of the table", TEN, "5 % of all that was booked up to the bound", List.of());
        Trace total = Trace.of("total", TEN, "sum", List.of(tier, DEAL));
        assertThat(total.render(50)).isEqualTo("""
                total               USD 10.00   sum
                  the first tier    USD 10.00   5 % of all that
                  of the table                  was booked up to
                                                the bound
                  deal 1            USD 10.00""");
        assertThat(total.render(200)).isEqualTo(total.render());
        assertThat(DEAL.render(40)).isEqualTo("deal 1  USD 10.00");
    }

    @Test
    void refusesAWidthWithoutRoomForColumns() {
        assertRefused("The width (39) is too narrow for three columns.", "Use 40 or more.", () -> DEAL.render(39));
        assertRefused(
                "The width (0) is too narrow for three columns.",
                "Use 40 or more.",
                () -> DEAL.minus(DEAL).render(0));
    }

    @Property(tries = 200)
    void noLineIsWiderThanAskedFor(@ForAll Trace trace, @ForAll @IntRange(min = 40, max = 120) int width) {
        assertThat(trace.render(width).lines()).allMatch(line -> line.length() <= width);
        assertThat(letters(trace.render(width))).containsExactlyInAnyOrderElementsOf(letters(trace.render()));
        assertThat(trace.minus(trace).render(width).lines()).allMatch(line -> line.length() <= width);
    }

    private static List<Integer> letters(String text) {
        return text.chars()
                .filter(letter -> !Character.isWhitespace(letter))
                .boxed()
                .toList();
    }
}
