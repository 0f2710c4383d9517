package org.openspm.compensation.rate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Figure;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;

/** Numbers of published cases as the library's, and what both files of cases need. */
final class Json {

    static final Currency USD = Currency.getInstance("USD");
    static final Ratio HUNDRED = Ratio.of(100, 1);

    private Json() {}

    static BigDecimal decimal(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    static BigDecimal decimal(JsonNode node, String field) {
        return decimal(node.get(field));
    }

    static Ratio ratio(JsonNode node) {
        return Ratio.of(decimal(node));
    }

    static Ratio ratio(JsonNode node, String field) {
        return ratio(node.get(field));
    }

    static Amount amount(JsonNode node) {
        return Amount.amount(decimal(node));
    }

    static Rate percent(JsonNode node) {
        return Rate.percent(decimal(node));
    }

    static Rate share(JsonNode node) {
        return Rate.ofDecimal(decimal(node));
    }

    static boolean has(JsonNode node, String field) {
        return node.hasNonNull(field);
    }

    static Optional<Amount> optional(JsonNode node, String field) {
        return has(node, field) ? Optional.of(amount(node.get(field))) : Optional.empty();
    }

    static <T> List<T> each(JsonNode array, Function<JsonNode, T> function) {
        return StreamSupport.stream(array.spliterator(), false).map(function).toList();
    }

    static RateInput base(Ratio base) {
        return RateInput.of(base, USD);
    }

    static Ratio pay(PayRule rule, Ratio base) {
        return rule.apply(base(base)).pay();
    }

    static Figure level(Ratio level) {
        return Figure.of(level, Unit.PERCENT);
    }

    static List<Ratio> pays(RateResult result) {
        return result.slices().stream().map(RateResult.Slice::pay).toList();
    }

    static List<Ratio> bases(RateResult result) {
        return result.slices().stream().map(RateResult.Slice::base).toList();
    }

    /** What each transaction adds to the ones before it. */
    static List<Ratio> additions(PayRule rule, List<Ratio> transactions) {
        List<Ratio> added = new ArrayList<>();
        Ratio total = Ratio.ZERO;
        Ratio paid = Ratio.ZERO;
        for (Ratio transaction : transactions) {
            total = total.plus(transaction);
            Ratio pay = pay(rule, total);
            added.add(pay.minus(paid));
            paid = pay;
        }
        return added;
    }

    static Ratio sum(List<Ratio> parts) {
        return parts.stream().reduce(Ratio.ZERO, Ratio::plus);
    }
}
