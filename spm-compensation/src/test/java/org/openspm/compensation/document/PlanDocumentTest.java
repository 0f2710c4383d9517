package org.openspm.compensation.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.fixture.AnyCondition;
import org.openspm.compensation.fixture.Deals;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.compensation.rate.CustomPay;
import org.openspm.core.metric.Measure;
import org.openspm.core.money.Ratio;
import org.openspm.core.schema.Condition;
import org.openspm.core.time.FiscalCalendar;

class PlanDocumentTest {

    private static final String TEXT = Examples.ACCOUNT_EXECUTIVE;

    private static PlanTerms read(String yaml) {
        return PlanDocument.read(Stored.YAML.tree(yaml), Vocabularies.ALL);
    }

    @Test
    void isReadByHumansAndWrittenOneWay() {
        PlanTerms terms = read(TEXT);
        assertThat(Stored.YAML.text(PlanDocument.write(terms))).isEqualTo(TEXT);
        assertThat(terms.problems()).isEmpty();
    }

    @Test
    void takesWholeNumbersWherePeopleLeaveOutTheQuotes() {
        assertThat(read(TEXT.replace("\"1000\"", "1000").replace("\"3\"", "3"))).isEqualTo(read(TEXT));
    }

    @Test
    void cannotBeChangedFromOutside() {
        Map<String, Object> tree = PlanDocument.write(read(TEXT));
        assertThatThrownBy(() -> tree.put("name", "other")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((List<?>) tree.get("components")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void tellsAllProblemsTogetherEachWithItsPath() {
        String broken = TEXT.replace("version: 1", "version: 7")
                .replace("from: 50 %", "from: half")
                .replace("rate: 12 %", "rates: 12 %")
                .replace("  quota: new business\n", "  quota: 5\n")
                .replace("attainment: New business", "attained: New business")
                .replace("sum: amount", "sum: amuont")
                .replace("each: YEAR", "each: year");
        assertThatThrownBy(() -> read(broken))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                The document does not read, for 7 reasons:
                At ($.version): The version (7) of the document is not (1).
                Read it with the release that wrote it, or write it in this version.
                At ($.components[0].measure.sum): The field (amuont) of (deals) is not in the vocabulary, which knows \
                [amount, closed, cost, note, paid, partner, product, quantity, rep, seats, share, size, stage, won].
                Tell the vocabulary, or correct the name.
                At ($.components[0].quota): The value (5) is not a text.
                Write a text, in quotes if it looks like a number.
                At ($.components[0].pay.marginal[1].from): The bound (half) is none.
                Write a level such as "50 %", an amount such as "10000", or a quantity such as "10 units".
                At ($.components[0].pay.marginal[2]): The tier has the keys [from, rates], none of which says what it is.
                Write one of [rate, perUnit, perPackage, fixed, ofTarget, proRata, times].
                At ($.components[2].modifiers[0].gatedBy.performance): The performance has the keys [attained], none of \
                which says what it is.
                Write one of [sum, count, metric, attainment, earned, growth, trailing, scorecard, score, tenure, \
                difference, ofParticipant, custom].
                At ($.bounds[0].each): The word (year) is unknown here.
                Use one of [DAY, WEEK, MONTH, QUARTER, HALF, YEAR].""");
    }

    @Test
    void tellsWhatIsOfTheWrongShape() {
        Map<String, Object> tree = new LinkedHashMap<>(PlanDocument.write(read(TEXT)));
        tree.put("crediting", "all");
        tree.put("rounding", "up");
        assertThatThrownBy(() -> PlanDocument.read(tree, Vocabularies.ALL)).hasMessage("""
                The document does not read, for 2 reasons:
                At ($.rounding): The rounding (up) is not a map.
                Write keys with values.
                At ($.crediting): The value (all) is not a list.
                Write a list, of one element if there is only one.""");
    }

    @Test
    void takesOneKindOfAThingOnly() {
        assertRefused(
                TEXT.replace("perUnit: \"50\"", "{bonus: 1, perUnit: 2}").replace("pay:\n      {bonus", "pay: {bonus"),
                "At ($.components[1].pay): The pay rule has the keys [perUnit, bonus], each of which says what it is.\n"
                        + "Keep one of them.");
        assertRefused(
                TEXT.replace("accumulating: YEAR", "accumulating: YEAR\n  perTransaction: true"),
                "At ($.components[0]): The component has the keys [accumulating, perTransaction], each of which says what"
                        + " it is.\nKeep one of them.");
        assertRefused(
                TEXT.replace("perUnit: \"50\"", "curve: [{at: 0 %, payout: 0 %}]\n    onBase: true\n    ofAmount: 5"),
                "At ($.components[1].pay): The curve pays of the amount (5) and of the base.\n"
                        + "Keep one of (ofAmount) and (onBase).");
    }

    @Test
    void readsConditionsByWordsOnlyIfTheyHoldAlwaysOrNever() {
        String when = "when:\n    field: won\n    in:\n    - true";
        assertThat(read(TEXT.replace(when, "when: always")).creditings().get(0).condition())
                .isEqualTo(Condition.always());
        assertThat(read(TEXT.replace(when, "when: never")).creditings().get(0).condition())
                .isEqualTo(Condition.never());
        assertRefused(
                TEXT.replace(when, "when: won"),
                "At ($.crediting[0].when): The condition (won) is no condition.\n"
                        + "Write a map, or the word (always) or (never).");
    }

    @Test
    void refusesDatesAndCalendarsThatAreNone() {
        assertRefused(
                TEXT.replace("perUnit: \"50\"", "- {from: 2026-13-01, rule: {bonus: 1}}"),
                "At ($.components[1].pay[0].from): The text (2026-13-01) is not a date.\nWrite it as in \"2026-01-31\".");
        assertRefused(
                TEXT.replace("startingIn: FEBRUARY", "{weeks: 4-4-6, endingNearest: SATURDAY, month: JANUARY}")
                        .replace("calendar:\n  {", "calendar: {"),
                "At ($.calendar.weeks): The weeks (4-4-6) of the months of a quarter are unknown.\n"
                        + "Use one of [4-4-5, 4-5-4, 5-4-4].");
    }

    @Test
    void isNotNestedWithoutEnd() {
        Map<String, Object> gate = Map.of("onPlanAtEnd", true);
        for (int i = 0; i < 120; i++) {
            gate = Map.of("all", List.of(gate));
        }
        Map<String, Object> tree = new LinkedHashMap<>(PlanDocument.write(read(TEXT)));
        tree.put("gates", new ArrayList<>(List.of(gate)));
        assertThatThrownBy(() -> PlanDocument.read(tree, Vocabularies.ALL))
                .hasMessageStartingWith("The document does not read, for 1 reason:\nAt ($.gates[0].all[0].all")
                .hasMessageEndingWith("): The document is nested deeper than (200) levels.\nWrite it flatter.");
    }

    @Test
    void refusesToCallTwoThingsByOneName() {
        CompensationPlan plan =
                plan(CustomPay.of("own", input -> Ratio.ZERO), CustomPay.of("own", input -> input.base()));
        assertThatThrownBy(plan::toDocument)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("The plan has two different things that a document calls the pay rule (own).\n"
                        + "Give each a name of its own, so that the document reads back.");
    }

    private static CompensationPlan plan(CustomPay one, CustomPay other) {
        return CompensationPlan.named("p")
                .in("USD")
                .year(FiscalCalendar.gregorian().year(2026))
                .crediting(Deals.DEALS, c -> c.on(Deals.CLOSED).to(Deals.REP))
                .component("a", c -> c.measure(Measure.sum(Deals.AMOUNT)).pay(one))
                .component("b", c -> c.measure(Measure.sum(Deals.AMOUNT)).pay(other))
                .build();
    }

    @Test
    void writesWholeNumbersOnlyAsWhatTheyAre() {
        assertThatThrownBy(() -> FieldForm.write(AnyCondition.SEATS.asNumber(), new Mentioned()))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("The field (seats) reads whole numbers as decimal ones.\n"
                        + "Use the whole field, or give this one a name with named(..).");
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("terms", () -> PlanDocument.write(null));
        assertNullRefused("tree", () -> PlanDocument.read(null, Vocabularies.ALL));
        assertNullRefused("vocabulary", () -> PlanDocument.read(Map.of(), null));
    }

    private static void assertRefused(String yaml, String problem) {
        assertThatThrownBy(() -> read(yaml))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: Account executive 2026  | name: ''                     | At ($.name): The plan name () is blank.~Give it the name participants are put on it by.
            name: Account executive 2026  | name: null                   | At ($.name): There is nothing (null).~State a value, or leave the key out.
            paidEach: MONTH               | payEach: MONTH               | At ($): The plan lacks the key (paidEach).~State it.
            currency: USD                 | currency: usd                | At ($.currency): The currency code (usd) is unknown.~Use an ISO 4217 code in capitals, such as "USD".
            year: 2026                    | year: 2026.5                 | At ($.year): The number (2026.5) may have lost digits before it came here.~Write numbers with a decimal point in quotes.
            year: 2026                    | year: "2026"                 | At ($.year): The value (2026) is not a whole number.~Write digits without quotes and point.
            year: 2026                    | year: 3000000000             | At ($.year): The number (3000000000) is too large.~Use one of at most 9 digits.
            year: 2026                    | year: 30000000000000000000   | At ($.year): The number (30000000000000000000) is too large.~Use one of at most 18 digits.
            year: 2026                    | year: true                   | At ($.year): The value (true) is not a number.~Write digits with an optional point, in quotes.
            startingIn: FEBRUARY          | startingIn: {a: 1}           | At ($.calendar.startingIn): The value ({a=1}) is not a text.~Write a text, in quotes if it looks like a number.
            startingIn: FEBRUARY          | startingIn: Feb              | At ($.calendar.startingIn): The word (Feb) is unknown here.~Use one of [JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER].
            startingIn: FEBRUARY          | weeks: 4-4-6                 | At ($.calendar): The calendar has the keys [weeks], none of which says what it is.~Write one of [endingNearest, endingOnLast, startingOn].
            mode: HALF_UP                 | mode: UNNECESSARY            | At ($.rounding): The rounding mode (UNNECESSARY) gives up no digits.~Name one that does, such as RoundingMode.HALF_UP.
            by: ACTUAL_DAYS               | by: DAYS                     | At ($.prorating.by): The convention (DAYS) is unknown.~Use one of [ACTUAL_DAYS, THIRTY_360, MONTHS_TOUCHED, MONTHS_IN_FULL, MONTHS_HELD_ON_LAST_DAY, MONTHS_HELD_ON_DAY_1
            by: ACTUAL_DAYS               | daysOf: holidays             | At ($.prorating.daysOf): The proration (holidays) is not in the vocabulary, which knows [weekdays].~Tell the vocabulary, or correct the name.
            schema: deals                 | schema: orders               | At ($.crediting[0].schema): The schema (orders) is not in the vocabulary, which knows [deals].~Tell the vocabulary, or correct the name.
            "on": closed                  | "on": amount                 | At ($.crediting[0].on): The field (amount) is a MoneyField, not a DateField.~Use a field of the kind that is needed here.
            field: rep                    | field: note                  | At ($.crediting[0].to[0].direct.field): The field (note) is optional.~Write it as (note?).
            share: 100 %                  | share: "1"                   | At ($.crediting[0].to[0].share): The text (1) is not a rate.~End it with a percent sign, such as "12.5 %".
            share: 100 %                  | as: rep                      | At ($.crediting[0].to[0]): The recipient lacks the key (share).~State it.
            when:                         | where:                       | At ($.crediting[0]): The crediting has the unknown key (where).~Leave it out, or use one of [
            field: won                    | custom: own                  | At ($.crediting[0].when.custom): The condition (own) of (deals) is not in the vocabulary, which knows [own condition].~Tell the vocabulary, or correct the name.
            field: won                    | field: amount                | At ($.crediting[0].when.in[0]): The value (true) is not a text.~Write a text, in quotes if it looks like a number.
            accumulating: YEAR            | quotaToDate: false           | At ($.components[0].quotaToDate): The value (false) says nothing here.~Write true, or leave the key out.
            accumulating: YEAR            | quotaToDate: "true"          | At ($.components[0].quotaToDate): The value (true) is neither true nor false.~Write one of them, without quotes.
            perUnit: "50"                 | perUnit: EUR50               | At ($.components[1].pay.perUnit): The text (EUR50) is not a sum of money.~Write the currency code first, such as "USD 12400.00".
            perUnit: "50"                 | perUnit: 0.1                 | At ($.components[1].pay.perUnit): The number (0.1) may have lost digits before it came here.~Write numbers with a decimal point in quotes.
            perUnit: "50"                 | individualRate: flat         | At ($.components[1].pay.individualRate): The individual rate (flat) is unknown.~Write (FLAT), or a rate table of multiples.
            perUnit: "50"                 | lowerOf: [{bonus: 1}]        | At ($.components[1].pay.lowerOf): The list has (1) rules.~Compare two; nest to compare more.
            perUnit: "50"                 | curve: []                    | At ($.components[1].pay.curve): The curve has no points [].~State at least the one it starts from.
            perUnit: "50"                 | custom: mine                 | At ($.components[1].pay.custom): The pay rule (mine) is not in the vocabulary, which knows [own pay].~Tell the vocabulary, or correct the name.
            excess: LOST                  | excess: KEPT                 | At ($.bounds[0].excess): The excess (KEPT) is unknown.~Write (LOST), (BANKED) or a map with the key (paidAt).
            """)
    void tellsWhatIsWrongAndWhere(String right, String wrong, String message) {
        assertThat(TEXT).contains(right);
        String broken = TEXT.replaceFirst(Pattern.quote(right), wrong);
        assertThatThrownBy(() -> read(broken))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The document does not read, for ")
                .hasMessageContaining(message.replace('~', '\n'));
    }
}
