package org.openspm.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.sessions.JqwikSession;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.document.PlanVocabulary;
import org.openspm.compensation.roster.Roster;
import org.openspm.compensation.settlement.SettlementTerms;
import org.openspm.core.money.ExchangeRates;
import org.openspm.core.schema.Facts;
import org.openspm.core.schema.Schema;

/**
 * Tries to break the {@linkplain Law laws} of sound plans on a plan of the host, with random variations of the host's own rows.
 *
 * <p>Each trial draws some of the sample rows, and rows of the given arbitraries; where the host says how, it refunds some, moves some to
 * other days and makes some larger or smaller. A law that does not hold is shown with the fewest rows found that still break it.
 *
 * <pre>{@code
 * void ourPlanIsSound() {
 *     PlanLaws.of(plan)
 *             .roster(roster)
 *             .facts(DEALS, lastYear)
 *             .varying(DEALS, row -> row.identity(Deal::withId).amount(AMOUNT, Deal::withAmount).date(CLOSED, Deal::withClosed))
 *             .except(Law.CONTINUITY, "the bonus at quota is a cliff on purpose")
 *             .verify();
 * }
 * }</pre>
 *
 * <p>The same seed tries the same things. Values are immutable, and thread-safe if the host's functions are.
 */
public final class PlanLaws {

    private final Host host;
    private final Map<Schema<?>, Origin<?>> origins;
    private final Map<Law, String> excepted;
    private final Trials trials;

    /** Where rows of a schema come from. */
    record Origin<T>(Schema<T> schema, List<T> sample, Optional<Arbitrary<? extends T>> more, Variation<T> ways) {}

    private PlanLaws(Host host, Map<Schema<?>, Origin<?>> origins, Map<Law, String> excepted, Trials trials) {
        this.host = host;
        this.origins = origins;
        this.excepted = excepted;
        this.trials = trials;
    }

    /**
     * Begins with a plan; say the roster and the facts next.
     *
     * @param plan  the plan of the host
     * @return its laws, with 25 trials of each and the seed 1
     */
    public static PlanLaws of(CompensationPlan plan) {
        Host host = new Host(
                Objects.requireNonNull(plan, "plan"),
                Roster.builder().build(),
                Optional.empty(),
                Optional.empty(),
                SettlementTerms.plain(),
                Optional.empty());
        return new PlanLaws(host, Map.of(), Map.of(), Trials.usual());
    }

    /**
     * Says who is on the plan.
     *
     * @param roster  the roster of the host
     * @return laws with it
     */
    public PlanLaws roster(Roster roster) {
        Objects.requireNonNull(roster, "roster");
        return with(new Host(host.plan(), roster, host.rates(), host.vocabulary(), host.settlement(), host.scaled()));
    }

    /**
     * Adds sample rows: real ones are best. Of those with an id that was given already only the first is tried, for laws are about sound rows.
     *
     * @param facts  rows of one or more schemas
     * @return laws with them
     */
    public PlanLaws facts(Facts facts) {
        PlanLaws all = this;
        for (Schema<?> schema : Objects.requireNonNull(facts, "facts").schemas()) {
            all = all.sample(schema, facts);
        }
        return all;
    }

    private <T> PlanLaws sample(Schema<T> schema, Facts facts) {
        return facts(schema, facts.rows(schema));
    }

    /**
     * Adds sample rows of a schema: real ones are best. Of those with an id that was given already only the first is tried, for laws are
     * about sound rows.
     *
     * @param <T> the host's row type
     * @param schema  the schema
     * @param rows  the rows
     * @return laws with them
     */
    public <T> PlanLaws facts(Schema<T> schema, List<? extends T> rows) {
        Origin<T> known = origin(schema);
        List<T> sample = new ArrayList<>(known.sample());
        sample.addAll(Objects.requireNonNull(rows, "rows"));
        return with(new Origin<>(schema, List.copyOf(sample), known.more(), known.ways()));
    }

    /**
     * Adds random rows of a schema, in place of those given before.
     *
     * @param <T> the host's row type
     * @param schema  the schema
     * @param rows  the rows; of those with an id that was drawn already only the first is used
     * @return laws with them
     */
    public <T> PlanLaws rows(Schema<T> schema, Arbitrary<? extends T> rows) {
        Origin<T> known = origin(schema);
        return with(
                new Origin<>(schema, known.sample(), Optional.of(Objects.requireNonNull(rows, "rows")), known.ways()));
    }

    /**
     * Says how rows of a schema are varied, in place of what was said before.
     *
     * @param <T> the host's row type
     * @param schema  the schema
     * @param ways  completes the ways
     * @return laws with them
     */
    public <T> PlanLaws varying(Schema<T> schema, UnaryOperator<Variation<T>> ways) {
        Origin<T> known = origin(schema);
        Variation<T> made = Objects.requireNonNull(ways, "ways").apply(Variation.none());
        return with(new Origin<>(schema, known.sample(), known.more(), Objects.requireNonNull(made, "ways returned")));
    }

    /**
     * Says the exchange rates the plan converts with.
     *
     * @param rates  the rates
     * @return laws with them
     */
    public PlanLaws rates(ExchangeRates rates) {
        Optional<ExchangeRates> given = Optional.of(Objects.requireNonNull(rates, "rates"));
        return with(new Host(host.plan(), host.roster(), given, host.vocabulary(), host.settlement(), host.scaled()));
    }

    /**
     * Says how documents of the plan are read, without which {@link Law#ROUND_TRIP} is not checked.
     *
     * @param vocabulary  the fields and functions of the plan
     * @return laws with it
     */
    public PlanLaws vocabulary(PlanVocabulary vocabulary) {
        Optional<PlanVocabulary> given = Optional.of(Objects.requireNonNull(vocabulary, "vocabulary"));
        return with(new Host(host.plan(), host.roster(), host.rates(), given, host.settlement(), host.scaled()));
    }

    /**
     * Says how what is earned becomes what is paid; without it, it is paid as it is earned.
     *
     * @param terms  draws, holdbacks, clawbacks and the like
     * @return laws with them
     */
    public PlanLaws settledBy(SettlementTerms terms) {
        Objects.requireNonNull(terms, "terms");
        return with(new Host(host.plan(), host.roster(), host.rates(), host.vocabulary(), terms, host.scaled()));
    }

    /**
     * Says how the plan and the roster are made with all amounts, bounds and quotas times a factor, without which {@link Law#SCALE} is not
     * checked.
     *
     * @param plan  makes the plan for a factor
     * @param roster  makes the roster for a factor
     * @return laws with them
     */
    public PlanLaws scaledBy(IntFunction<CompensationPlan> plan, IntFunction<Roster> roster) {
        Host.Scaled scaled =
                new Host.Scaled(Objects.requireNonNull(plan, "plan"), Objects.requireNonNull(roster, "roster"));
        return with(new Host(
                host.plan(), host.roster(), host.rates(), host.vocabulary(), host.settlement(), Optional.of(scaled)));
    }

    /**
     * Leaves out a law that the plan breaks on purpose.
     *
     * @param law  the law
     * @param reason  why the plan breaks it, for those who read the test
     * @return laws without it
     * @throws IllegalArgumentException if the reason is blank
     */
    public PlanLaws except(Law law, String reason) {
        Objects.requireNonNull(law, "law");
        if (Objects.requireNonNull(reason, "reason").isBlank()) {
            throw new IllegalArgumentException("The reason (" + reason + ") for leaving out the law (" + law
                    + ") is blank.\nSay why the plan breaks it on purpose.");
        }
        Map<Law, String> more = new EnumMap<>(Law.class);
        more.putAll(excepted);
        more.put(law, reason);
        return new PlanLaws(host, origins, more, trials);
    }

    /**
     * Says how often each law is tried.
     *
     * @param number  the number of trials, 1 or more; 25 unless said
     * @return laws with it
     * @throws IllegalArgumentException if the number is below 1
     */
    public PlanLaws tries(int number) {
        return new PlanLaws(host, origins, excepted, trials.tries(number));
    }

    /**
     * Says which random numbers the trials are drawn by; the same seed tries the same things.
     *
     * @param number  the seed; 1 unless said
     * @return laws with it
     */
    public PlanLaws seed(long number) {
        return new PlanLaws(host, origins, excepted, trials.seed(number));
    }

    /**
     * Tries every law, and fails with all that are broken.
     *
     * @return what became of each law; none is broken
     * @throws AssertionError if a law is broken: the message shows each with the facts, both statements and the difference of their traces
     * @throws IllegalStateException if there are no facts to try with
     */
    public LawReport verify() {
        return verified(EnumSet.allOf(Law.class));
    }

    /**
     * Tries some of the laws, and fails with those that are broken.
     *
     * @param first  a law
     * @param more  others
     * @return what became of these
     * @throws AssertionError if the plan breaks one of them, with the facts and the statements that show it
     * @throws IllegalStateException if no facts were given
     */
    public LawReport verify(Law first, Law... more) {
        Objects.requireNonNull(first, "first");
        Set<Law> laws = EnumSet.of(first);
        for (Law law : Objects.requireNonNull(more, "more")) {
            laws.add(Objects.requireNonNull(law, "more"));
        }
        return verified(laws);
    }

    private LawReport verified(Set<Law> laws) {
        LawReport report = check(laws);
        if (!report.breaches().isEmpty()) {
            throw new AssertionError(report.toString());
        }
        return report;
    }

    /**
     * Tries every law, and tells what became of each.
     *
     * @return what held, was broken, was excepted and could not be checked
     * @throws IllegalStateException if there are no facts to try with
     */
    public LawReport check() {
        return check(EnumSet.allOf(Law.class));
    }

    private LawReport check(Set<Law> laws) {
        if (origins.values().stream()
                .allMatch(origin -> origin.sample().isEmpty() && origin.more().isEmpty())) {
            throw new IllegalStateException(
                    "The laws of the plan (" + host.plan().name()
                            + ") have no facts to be tried with.\nSay facts(..) with rows of your own, or rows(..) with an arbitrary.");
        }
        // What is wrong with the plan or the roster whatever was sold, such as no target incentive, is told as it is.
        host.evaluate(List.of());
        boolean opened =
                origins.values().stream().anyMatch(origin -> origin.more().isPresent()) && opensSession();
        try {
            return tried(laws);
        } finally {
            if (opened) {
                JqwikSession.finish();
            }
        }
    }

    /** Arbitraries need a session of jqwik; within a property there is one. */
    private static boolean opensSession() {
        if (JqwikSession.isActive()) {
            return false;
        }
        try {
            JqwikSession.start();
            return true;
        } catch (JqwikException withinProperty) {
            return false;
        }
    }

    private LawReport tried(Set<Law> laws) {
        List<Law> held = new ArrayList<>();
        List<LawBreach> breaches = new ArrayList<>();
        Map<Law, String> notChecked = new EnumMap<>(Law.class);
        LawTrials drawn = new LawTrials(host, List.copyOf(origins.values()), trials);
        for (Law law : laws) {
            Optional<String> missing = missing(law);
            if (excepted.containsKey(law)) {
                continue;
            }
            if (missing.isPresent()) {
                notChecked.put(law, missing.orElseThrow());
                continue;
            }
            Optional<LawBreach> breach = drawn.run(law);
            breach.ifPresent(breaches::add);
            if (breach.isEmpty()) {
                held.add(law);
            }
        }
        return new LawReport(held, breaches, excepted, notChecked, trials.tries());
    }

    /** Returns why a law is not tried, if it is not. */
    Optional<String> notTried(Law law) {
        String reason = excepted.get(law);
        return reason == null
                ? missing(law)
                        .map(missing -> "The law (" + law + ") lacks what it needs.\nTo have it tried, " + missing
                                + "; or say except(..) with the reason.")
                : Optional.of("The law (" + law + ") is excepted: " + reason);
    }

    private Optional<String> missing(Law law) {
        boolean amounts =
                origins.values().stream().anyMatch(origin -> origin.ways().canChangeAmount());
        boolean copies = origins.values().stream()
                .anyMatch(origin -> origin.ways().canChangeAmount()
                        && (origin.ways().canChangeIdentity()
                                || !origin.schema().hasIdentity()));
        return switch (law) {
            case MONOTONICITY, CONTINUITY ->
                amounts ? Optional.empty() : Optional.of("say varying(..) with the amount of a row");
            case ADDITIVITY ->
                copies ? Optional.empty() : Optional.of("say varying(..) with the identity and the amount of a row");
            case SCALE ->
                host.scaled().isPresent() && amounts
                        ? Optional.empty()
                        : Optional.of("say scaledBy(..), and varying(..) with the amount of a row");
            case ROUND_TRIP ->
                host.vocabulary().isPresent() ? Optional.empty() : Optional.of("say vocabulary(..) of the plan");
            default -> Optional.empty();
        };
    }

    private PlanLaws with(Host other) {
        return new PlanLaws(other, origins, excepted, trials);
    }

    private <T> PlanLaws with(Origin<T> origin) {
        Map<Schema<?>, Origin<?>> all = new LinkedHashMap<>(origins);
        all.put(origin.schema(), origin);
        return new PlanLaws(host, all, excepted, trials);
    }

    @SuppressWarnings("unchecked") // kept under the schema it is of
    private <T> Origin<T> origin(Schema<T> schema) {
        Origin<?> known = origins.get(Objects.requireNonNull(schema, "schema"));
        return known == null ? new Origin<>(schema, List.of(), Optional.empty(), Variation.none()) : (Origin<T>) known;
    }

    @Override
    public String toString() {
        return "laws of " + host.plan().name() + " but " + excepted.keySet() + " of " + Arrays.asList(Law.values());
    }
}
