package org.openspm.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.openspm.core.time.Period;

/** Draws rows, tries a law with them, and looks for the fewest and simplest rows that still break it. */
final class LawTrials {

    private static final int MOST_SAMPLED = 24;
    private static final int MOST_DRAWN = 8;
    /** How often a smaller set of rows is tried, as what is done to them is chosen by chance. */
    private static final int TRIES_OF_A_SMALLER_SET = 4;

    private final Host host;
    private final List<PlanLaws.Origin<?>> origins;
    private final Trials trials;

    LawTrials(Host host, List<PlanLaws.Origin<?>> origins, Trials trials) {
        this.host = host;
        this.origins = origins;
        this.trials = trials;
    }

    Optional<LawBreach> run(Law law) {
        LawCheck check = LawCheck.of(law);
        for (int trial = 0; trial < trials.tries(); trial++) {
            long trialSeed = trials.seedOf(law, trial);
            Random random = new Random(trialSeed);
            List<Row<?>> rows = draw(random, trial);
            Optional<Breach> found = attempt(check, rows, trialSeed);
            if (found.isPresent()) {
                Smallest smallest = new Smallest(check, trialSeed, rows, found.orElseThrow());
                smallest.shrink();
                return Optional.of(new LawBreach(
                        law,
                        host.plan().name(),
                        smallest.breach.how(),
                        smallest.rows.stream().<Object>map(Row::value).toList(),
                        smallest.breach.before(),
                        smallest.breach.after(),
                        trials.seed(),
                        trial));
            }
        }
        return Optional.empty();
    }

    /** An engine that stops on sound rows breaks the law as much as one that counts wrong. */
    private Optional<Breach> attempt(LawCheck check, List<Row<?>> rows, long trialSeed) {
        try {
            return check.check(host, rows, new Random(trialSeed));
        } catch (RuntimeException problem) {
            return Breach.of("evaluating failed with (" + problem + ")");
        }
    }

    /** The first trial takes the sample as it is, as far as it is not too long. */
    private List<Row<?>> draw(Random random, int trial) {
        List<Row<?>> rows = new ArrayList<>();
        for (PlanLaws.Origin<?> origin : origins) {
            draw(origin, random, trial == 0, rows);
        }
        Set<String> keys = new HashSet<>();
        rows.removeIf(row -> row.key().filter(key -> !keys.add(key)).isPresent());
        return rows;
    }

    private <T> void draw(PlanLaws.Origin<T> origin, Random random, boolean asItIs, List<Row<?>> rows) {
        List<T> values = new ArrayList<>(origin.sample());
        if (!asItIs || values.size() > MOST_SAMPLED) {
            Collections.shuffle(values, random);
            values = values.subList(0, random.nextInt(Math.min(values.size(), MOST_SAMPLED) + 1));
        }
        List<T> all = new ArrayList<>(values);
        origin.more().ifPresent(arbitrary -> {
            var generator = arbitrary.generator(1_000, true);
            int number = random.nextInt(MOST_DRAWN + 1);
            for (int i = 0; i < number; i++) {
                all.add(generator.next(random).value());
            }
        });
        for (T value : all) {
            Row<T> row = new Row<>(origin.schema(), value, origin.ways());
            rows.addAll(asItIs ? List.of(row) : varied(row, random));
        }
    }

    private <T> List<Row<T>> varied(Row<T> row, Random random) {
        Row<T> varied = row;
        if (row.ways().canChangeDate() && random.nextInt(4) == 0) {
            varied = varied.withDate(day(random));
        }
        if (!row.canChangeAmount()) {
            return List.of(varied);
        }
        BigDecimal amount = Objects.requireNonNull(row.amountOrNull());
        if (random.nextInt(6) == 0) {
            BigDecimal factor = List.of(
                            new BigDecimal("-1"),
                            BigDecimal.ZERO,
                            new BigDecimal("0.01"),
                            new BigDecimal("2"),
                            new BigDecimal("10"))
                    .get(random.nextInt(5));
            varied = varied.withAmount(amount.multiply(factor));
        }
        if (row.canBeCopied() && random.nextInt(6) == 0) {
            return List.of(
                    varied,
                    varied.copy("#refund")
                            .withAmount(Objects.requireNonNull(varied.amountOrNull())
                                    .negate()));
        }
        return List.of(varied);
    }

    /** A day of the plan year: the first and last days of pay periods come often. */
    private LocalDate day(Random random) {
        List<Period> periods = host.terms().payPeriods();
        Period period = periods.get(random.nextInt(periods.size()));
        return switch (random.nextInt(3)) {
            case 0 -> period.range().start();
            case 1 -> period.range().last();
            default ->
                period.range().start().plusDays(random.nextInt((int)
                        period.range().days()));
        };
    }

    private final class Smallest {

        private final LawCheck check;
        private final long trialSeed;
        private List<Row<?>> rows;
        private Breach breach;

        private Smallest(LawCheck check, long trialSeed, List<Row<?>> rows, Breach breach) {
            this.check = check;
            this.trialSeed = trialSeed;
            this.rows = rows;
            this.breach = breach;
        }

        private void shrink() {
            for (int size = Math.max(1, rows.size() / 2); size >= 1; size /= 2) {
                for (int from = 0; from < rows.size(); ) {
                    List<Row<?>> fewer = new ArrayList<>(rows);
                    fewer.subList(from, Math.min(from + size, fewer.size())).clear();
                    from += breaks(fewer) ? 0 : size;
                }
            }
            for (int i = 0; i < rows.size(); i++) {
                simplify(i);
            }
        }

        private void simplify(int place) {
            Row<?> row = rows.get(place);
            if (!row.canChangeAmount()) {
                return;
            }
            BigDecimal amount = Objects.requireNonNull(row.amountOrNull());
            for (BigDecimal simple : List.of(
                    new BigDecimal("1"),
                    new BigDecimal("100"),
                    new BigDecimal("1000"),
                    new BigDecimal("10000"),
                    amount.setScale(0, RoundingMode.DOWN))) {
                List<Row<?>> simpler = new ArrayList<>(rows);
                simpler.set(place, row.withAmount(simple));
                if (simple.stripTrailingZeros().precision()
                                < amount.stripTrailingZeros().precision()
                        && breaks(simpler)) {
                    return;
                }
            }
        }

        private boolean breaks(List<Row<?>> fewer) {
            for (int i = 0; i < TRIES_OF_A_SMALLER_SET; i++) {
                Optional<Breach> found = attempt(check, fewer, trialSeed + i);
                if (found.isPresent()) {
                    rows = fewer;
                    breach = found.orElseThrow();
                    return true;
                }
            }
            return false;
        }
    }
}
