package org.openspm.compensation.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.roster.Roster;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rounding;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.MoneyField;
import org.openspm.core.schema.NumberField;
import org.openspm.core.schema.Schema;
import org.openspm.core.schema.TextField;
import org.openspm.core.time.FiscalCalendar;
import org.openspm.core.time.Period;

/** What somebody sold: a row that the published cases are told in, and a plan around what they say. */
record Sold(String id, String rep, LocalDate on, BigDecimal amount, BigDecimal units, BigDecimal less, String kind) {

    static final Schema<Sold> SALES = Schema.of("sales", Sold.class).identifiedBy(Sold::id);
    static final TextField<Sold> REP = SALES.text("rep", Sold::rep);
    static final DateField<Sold> ON = SALES.date("on", Sold::on);
    static final MoneyField<Sold> AMOUNT = SALES.money("amount", "USD", Sold::amount);
    static final NumberField<Sold> UNITS = SALES.number("units", Sold::units);
    static final MoneyField<Sold> LESS = SALES.money("less", "USD", Sold::less);
    /** The second amount as a number, for what is counted in something else than money. */
    static final NumberField<Sold> FIGURE = SALES.number("figure", Sold::less);

    static final TextField<Sold> KIND = SALES.text("kind", Sold::kind);

    static final Period YEAR = FiscalCalendar.gregorian().year(2026);
    static final String REP_ID = "rep";

    /** The months of the year. */
    static Period month(int number) {
        return FiscalCalendar.gregorian().month(2026, number);
    }

    /** An amount sold by the rep in a month. */
    static Sold amount(int month, BigDecimal amount) {
        return new Sold(
                "s" + month, REP_ID, LocalDate.of(2026, month, 15), amount, BigDecimal.ZERO, BigDecimal.ZERO, "any");
    }

    /** Units sold by the rep in a month. */
    static Sold units(int month, BigDecimal units) {
        return amount(month, BigDecimal.ZERO).withUnits(units);
    }

    Sold withId(String other) {
        return new Sold(other, rep, on, amount, units, less, kind);
    }

    Sold withRep(String other) {
        return new Sold(id, other, on, amount, units, less, kind);
    }

    Sold withUnits(BigDecimal other) {
        return new Sold(id, rep, on, amount, other, less, kind);
    }

    Sold withLess(BigDecimal other) {
        return new Sold(id, rep, on, amount, units, other, kind);
    }

    Sold withKind(String other) {
        return new Sold(id, rep, on, amount, units, less, other);
    }

    /** A plan of this year that credits the rep of a row and gives up no digit that a case shows. */
    static CompensationPlan.Builder plan() {
        return plan(UnaryOperator.identity());
    }

    static CompensationPlan.Builder plan(UnaryOperator<Crediting<Sold>> crediting) {
        return CompensationPlan.named("Published")
                .in("USD")
                .year(YEAR)
                .rounding(Rounding.toDigits(10, RoundingMode.HALF_UP))
                .crediting(SALES, c -> crediting.apply(c.on(ON).to(REP)));
    }

    static Roster roster() {
        return Roster.builder()
                .participant(REP_ID, p -> p.targetIncentive(Amount.amount(100)))
                .build();
    }

    static Evaluation evaluate(CompensationPlan.Builder plan, List<Sold> sold) {
        return plan.build().evaluate(roster(), Facts.of(SALES, sold));
    }

    /** Returns what the rep earned in a month. */
    static BigDecimal earned(Evaluation run, int month) {
        return run.earned(REP_ID, month(month)).value();
    }

    static BigDecimal earned(Evaluation run) {
        return run.earned(REP_ID).value();
    }

    static BigDecimal total(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
