package org.openspm.compensation.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;
import org.openspm.core.money.Unit;
import org.openspm.core.schema.Facts;
import org.openspm.core.time.DateRange;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Period;
import org.openspm.core.time.Timeline;

/** A participant of the roster with what is credited. */
final class ParticipantHolder implements Holder {

    private final Member member;
    private final CreditSource credited;
    private final Remembered<Source, Entries> entries = new Remembered<>();

    ParticipantHolder(Member member, CreditSource credited) {
        this.member = member;
        this.credited = credited;
    }

    Member member() {
        return member;
    }

    CreditSource credit() {
        return credited;
    }

    @Override
    public String id() {
        return member.id();
    }

    @Override
    public String name() {
        return member.participant().name();
    }

    @Override
    public List<DateRange> active() {
        return member.active();
    }

    @Override
    public Entries entries(Source source) {
        return entries.get(source, key -> credited.of(id(), key));
    }

    /**
     * Adds what the participant is credited with from a source in each pay period, with {@link CreditColumns#SCALE} decimals.
     *
     * @return false, and anything in the sums, where that has more decimals
     * @throws ArithmeticException if a sum does not fit into a long
     */
    boolean addUp(Source source, long[] sums) {
        return credited.sums(source).addUp(member, sums);
    }

    @Override
    public Facts rows(CreditKind kind, Optional<String> role, DateRange range) {
        return credited.rows(id(), kind, role, range);
    }

    @Override
    public Optional<Ratio> goal(String quota, Period period, Unit unit) {
        return member.goal(quota, period, unit);
    }

    @Override
    public Optional<Ratio> goalToDate(String quota, Period longer, LocalDate endExclusive, Grain payGrain, Unit unit) {
        return member.goalToDate(quota, longer, endExclusive, payGrain, unit);
    }

    @Override
    public Optional<Ratio> target(Period period) {
        return member.target(period);
    }

    @Override
    public Ratio activeShare(Period period) {
        return member.people().activeShare(id(), period);
    }

    @Override
    public Timeline<String> roles() {
        return member.participant().roles();
    }

    @Override
    public Timeline<Rate> rates(String rate) {
        return member.participant().rates().getOrDefault(rate, Timeline.empty());
    }

    @Override
    public Optional<Ratio> score(String score, Period period) {
        return member.participant().score(score, period).map(Rate::toRatio);
    }

    @Override
    public Optional<LocalDate> employedSince(LocalDate date) {
        return member.people().roster().hiredOn(id(), date);
    }
}
