package org.openspm.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.plan.Excess;
import org.openspm.compensation.plan.Limit;
import org.openspm.compensation.plan.PayBound;
import org.openspm.compensation.plan.PlanTerms;
import org.openspm.core.money.Amount;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;

/** The laws about what the plan and the roster say: caps, dates, documents. */
final class TermsLaws {

    private TermsLaws() {}

    static Optional<Breach> cap(Host host, List<Row<?>> rows, Random random) {
        Evaluation free = host.evaluate(rows);
        BigDecimal most =
                free.participants().stream().map(id -> highest(free, id)).reduce(BigDecimal.ONE, BigDecimal::max);
        Optional<Breach> above = withCaps(host, List.of(yearly(most)))
                .flatMap(terms -> Breach.largestUnlessEqual(
                        "a cap of (" + most + ") each year, above what anybody earned, was added",
                        free,
                        host.evaluate(terms, host.roster(), rows)));
        if (above.isPresent() || hasFloor(host.terms())) {
            return above;
        }
        BigDecimal half = most.divide(BigDecimal.valueOf(2), 0, RoundingMode.DOWN);
        Optional<PlanTerms> once = withCaps(host, List.of(yearly(half)));
        if (once.isEmpty()) {
            return Optional.empty();
        }
        Evaluation capped = host.evaluate(once.orElseThrow(), host.roster(), rows);
        for (String id : capped.participants()) {
            if (capped.earned(id)
                            .value()
                            .compareTo(half.max(free.earned(id).value().min(half)))
                    > 0) {
                return Breach.largest(
                        "a cap of (" + half + ") each year was added, and (" + id + ") earned (" + capped.earned(id)
                                + ")",
                        free,
                        capped);
            }
        }
        return withCaps(host, List.of(yearly(half), yearly(half)))
                .flatMap(twice -> Breach.largestUnlessEqual(
                        "a cap of (" + half + ") each year was added once and then twice",
                        capped,
                        host.evaluate(twice, host.roster(), rows)));
    }

    /** The highest any sum of consecutive earnings can be, and one more. */
    private static BigDecimal highest(Evaluation run, String id) {
        return run.payPeriods().stream()
                .map(period -> run.earned(id, period).value().max(BigDecimal.ZERO))
                .reduce(BigDecimal.ONE, BigDecimal::add);
    }

    private static PayBound yearly(BigDecimal most) {
        return new PayBound.Cap(Grain.YEAR, new Limit.Fixed(Amount.amount(most)), Excess.lost());
    }

    private static boolean hasFloor(PlanTerms terms) {
        return terms.bounds().stream().anyMatch(PayBound.Floor.class::isInstance);
    }

    private static Optional<PlanTerms> withCaps(Host host, List<PayBound> more) {
        PlanTerms terms = host.terms()
                .withBounds(Stream.concat(host.terms().bounds().stream(), more.stream())
                        .toList());
        return Optional.of(terms).filter(made -> made.problems().isEmpty());
    }

    static Optional<Breach> dates(Host host, List<Row<?>> rows, Random random) {
        Period year = host.terms().year();
        LocalDate cut =
                year.range().start().plusDays(random.nextInt((int) year.range().days()));
        return Breach.between(
                "what holds on the roster was stated again from (" + cut + ")",
                host.evaluate(rows),
                host.evaluate(host.terms(), new RosterCut(cut).of(host.roster()), rows),
                false);
    }

    static Optional<Breach> roundTrip(Host host, List<Row<?>> rows, Random random) {
        CompensationPlan read = CompensationPlan.fromDocument(
                host.plan().toDocument(), host.vocabulary().orElseThrow());
        if (!read.equals(host.plan())) {
            return Breach.of("the plan was written out and read back, and is not equal");
        }
        return Breach.between(
                "the plan was written out and read back",
                host.evaluate(rows),
                host.evaluate(read.terms(), host.roster(), rows),
                false);
    }
}
