package org.openspm.core.catalog;

import java.time.LocalDate;
import java.util.List;
import org.openspm.core.catalog.MetricDescription.Aim;
import org.openspm.core.catalog.MetricDescription.RollUp;
import org.openspm.core.catalog.MetricDescription.ZeroRule;
import org.openspm.core.journey.Event;
import org.openspm.core.journey.TimeToEvent;
import org.openspm.core.metric.Measure;
import org.openspm.core.metric.Metric;
import org.openspm.core.schema.Condition;
import org.openspm.core.schema.DateField;
import org.openspm.core.schema.Field;

/**
 * What sellers do, and what comes of it: dials, connects, conversations, meetings, deals.
 *
 * <p>Obtained from {@link SalesMetrics#activity()}. This class is immutable and thread-safe.
 */
public final class ActivityMetrics {

    private static final Entry DIALS = Entry.of(Chapter.ACTIVITY, "dials", "Dials")
            .formula("count of outbound call attempts")
            .is("calls", Aim.CONTEXT, RollUp.ADDITIVE, ZeroRule.NOTHING_IS_ZERO)
            .beware("Activity is an input and no success; redials inflate it.")
            .from(Source.BELKINS);

    private static final Entry DIALS_PER_REP_DAY = Entry.of(Chapter.ACTIVITY, "dialsPerRepDay", "Dials per rep-day")
            .formula("dials / worked rep-days")
            .is("calls per day", Aim.BAND, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Divide by days worked, without leave and holidays, not by calendar days.")
            .from(Source.VOZAH);

    private static final Entry CONNECT_RATE_PER_DIAL = Entry.of(
                    Chapter.ACTIVITY, "connectRatePerDial", "Connect rate per dial")
            .formula("connected calls / dials")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Far lower than the reach rate per prospect on the same calls: say which one is meant.")
            .from(Source.BELKINS);

    private static final Entry REACH_RATE_PER_PROSPECT = Entry.of(
                    Chapter.ACTIVITY, "reachRatePerProspect", "Reach rate per prospect")
            .formula("prospects reached at least once / prospects attempted")
            .is("percent", Aim.HIGHER, RollUp.DISTINCT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Rises with every further attempt; never compare it with a rate per dial.")
            .from(Source.BELKINS);

    private static final Entry CONVERSATION_RATE = Entry.of(Chapter.ACTIVITY, "conversationRate", "Conversation rate")
            .formula("conversations / connected calls")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Needs a rule for what a conversation is, by length or by outcome.")
            .from(Source.BELKINS);

    private static final Entry DIAL_TO_CONVERSATION = Entry.of(
                    Chapter.ACTIVITY, "dialToConversation", "Dial-to-conversation rate")
            .formula("conversations / dials")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Another denominator than that of the conversation rate.")
            .from(Source.COGNISM);

    private static final Entry MEETING_SET_RATE = Entry.of(
                    Chapter.ACTIVITY, "meetingSetRate", "Meeting-set rate per conversation")
            .formula("conversations with a meeting booked / conversations")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Per dial the same calls give about half of it: see meetingSetRatePerDial.")
            .from(Source.COGNISM);

    private static final Entry MEETING_SET_RATE_PER_DIAL = Entry.of(
                    Chapter.ACTIVITY, "meetingSetRatePerDial", "Meeting-set rate per dial")
            .formula("calls with a meeting booked / dials")
            .is("percent", Aim.HIGHER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("Published rates are mostly per conversation: not comparable.")
            .from(Source.COGNISM);

    private static final Entry MEETING_HELD_RATE = Entry.of(Chapter.ACTIVITY, "meetingHeldRate", "Meeting-held rate")
            .formula("meetings held / meetings whose date has come")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Meetings of the future are no failures yet and are left out.")
            .from(Source.GANGLY);

    private static final Entry NO_SHOW_RATE = Entry.of(Chapter.ACTIVITY, "noShowRate", "No-show rate")
            .formula("no-shows / meetings whose date has come")
            .is("percent", Aim.LOWER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("A meeting moved to another day is an outcome of its own and no no-show.")
            .from(Source.OWN);

    private static final Entry DIALS_PER_MEETING = Entry.of(Chapter.ACTIVITY, "dialsPerMeeting", "Dials per meeting")
            .formula("dials / meetings")
            .is("calls per meeting", Aim.LOWER, RollUp.RATIO_OF_SUMS, ZeroRule.DENOMINATOR_ZERO)
            .beware("The inverse of a rate: averaged over reps as a ratio of sums only.")
            .from(Source.BELKINS);

    private static final Entry MEETING_ACCEPTANCE_RATE = Entry.of(
                    Chapter.ACTIVITY, "meetingAcceptanceRate", "Meeting acceptance rate")
            .formula("meetings accepted as opportunities / held meetings that are old enough")
            .is("percent", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("A meeting held yesterday can still be accepted: leave young ones out.")
            .from(Source.SDLAB);

    private static final Entry DIALS_PER_DEAL = Entry.of(Chapter.ACTIVITY, "dialsPerDeal", "Dials per deal")
            .formula("dials attributable to won deals and their cohort / won deals of the cohort")
            .is("calls per deal", Aim.LOWER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Deals lag dials by a whole cycle: dividing both of the same period mixes cohorts.")
            .from(Source.BELKINS);

    private static final Entry REVENUE_PER_DIAL = Entry.of(Chapter.ACTIVITY, "revenuePerDial", "Revenue per dial")
            .formula("won amount of a cohort / dials of the cohort")
            .is("money", Aim.HIGHER, RollUp.COHORT, ZeroRule.DENOMINATOR_ZERO)
            .beware("Only for cohorts old enough to have closed.")
            .from(Source.OWN);

    private static final Entry ATTEMPTS_TO_CONNECT = Entry.of(
                    Chapter.ACTIVITY, "attemptsToConnect", "Attempts to first connect")
            .formula("Kaplan-Meier median of the attempts until the first connect, prospects not reached censored")
            .is("attempts", Aim.LOWER, RollUp.COHORT, ZeroRule.NO_ROWS)
            .beware(
                    "Undefined until half are reached. The mean over those who were reached is too low: the hard ones are missing.")
            .from(Source.PROSPEO);

    static final List<Entry> ENTRIES = List.of(
            DIALS,
            DIALS_PER_REP_DAY,
            CONNECT_RATE_PER_DIAL,
            REACH_RATE_PER_PROSPECT,
            CONVERSATION_RATE,
            DIAL_TO_CONVERSATION,
            MEETING_SET_RATE,
            MEETING_SET_RATE_PER_DIAL,
            MEETING_HELD_RATE,
            NO_SHOW_RATE,
            DIALS_PER_MEETING,
            MEETING_ACCEPTANCE_RATE,
            DIALS_PER_DEAL,
            REVENUE_PER_DIAL,
            ATTEMPTS_TO_CONNECT);

    ActivityMetrics() {}

    /**
     * Obtains the number of outbound call attempts.
     *
     * <p>Formula: count of outbound call attempts. Unit: calls; context only. Activity is an input and no success; redials inflate it.
     *
     * @param dials  the count of calls made
     * @return the metric
     * @see <a href="https://belkins.io/blog/cold-calling-benchmarks">belkins.io</a>
     */
    public Metric dials(Measure<?> dials) {
        return DIALS.of(dials);
    }

    /**
     * Obtains the number of dials on a day that a rep worked.
     *
     * <p>Formula: dials / worked rep-days. Unit: calls per day; within a band: both tails are bad. Divide by days worked, without leave and
     * holidays, not by calendar days.
     *
     * @param dials  the count of calls made
     * @param workedDays  the days that reps worked
     * @return the metric
     * @see <a href="https://vozah.com/blog/cold-call-statistics">vozah.com</a>
     */
    public Metric dialsPerRepDay(Measure<?> dials, Measure<?> workedDays) {
        return DIALS_PER_REP_DAY.ratio(dials, workedDays);
    }

    /**
     * Obtains the share of dials that are answered.
     *
     * <p>Formula: connected calls / dials. Unit: percent; higher is better. Far lower than the reach rate per prospect on the same calls: say
     * which one is meant.
     *
     * @param <T> the host's row type
     * @param dials  the count of calls made
     * @param connected  what an answered call fulfils
     * @return the metric
     * @see <a href="https://belkins.io/blog/cold-calling-benchmarks">belkins.io</a>
     */
    public <T> Metric connectRatePerDial(Measure<T> dials, Condition<T> connected) {
        return CONNECT_RATE_PER_DIAL.share(dials, connected);
    }

    /**
     * Obtains the share of prospects that were reached, however many calls it took.
     *
     * <p>Formula: prospects reached at least once / prospects attempted. Unit: percent; higher is better. Rises with every further attempt; never
     * compare it with a rate per dial.
     *
     * @param <T> the host's row type
     * @param prospect  tells prospects apart
     * @param connected  what an answered call fulfils
     * @return the metric
     * @see <a href="https://belkins.io/blog/cold-calling-benchmarks">belkins.io</a>
     */
    public <T> Metric reachRatePerProspect(Field<T, ?> prospect, Condition<T> connected) {
        return REACH_RATE_PER_PROSPECT.share(Measure.countDistinct(prospect), connected);
    }

    /**
     * Obtains the share of answered calls that become conversations.
     *
     * <p>Formula: conversations / connected calls. Unit: percent; higher is better. Needs a rule for what a conversation is, by length or by
     * outcome.
     *
     * @param <T> the host's row type
     * @param connects  the count of answered calls
     * @param conversation  what a conversation fulfils
     * @return the metric
     * @see <a href="https://belkins.io/blog/cold-calling-benchmarks">belkins.io</a>
     */
    public <T> Metric conversationRate(Measure<T> connects, Condition<T> conversation) {
        return CONVERSATION_RATE.share(connects, conversation);
    }

    /**
     * Obtains the share of dials that become conversations.
     *
     * <p>Formula: conversations / dials. Unit: percent; higher is better. Another denominator than that of the conversation rate.
     *
     * @param <T> the host's row type
     * @param dials  the count of calls made
     * @param conversation  what a conversation fulfils
     * @return the metric
     * @see <a href="https://www.cognism.com/state-of-cold-calling">cognism.com</a>
     */
    public <T> Metric dialToConversation(Measure<T> dials, Condition<T> conversation) {
        return DIAL_TO_CONVERSATION.share(dials, conversation);
    }

    /**
     * Obtains the share of conversations in which a meeting is booked.
     *
     * <p>Formula: conversations with a meeting booked / conversations. Unit: percent; higher is better. Per dial the same calls give about half of
     * it: see meetingSetRatePerDial.
     *
     * @param <T> the host's row type
     * @param conversations  the count of conversations
     * @param meetingSet  what a conversation with a meeting booked fulfils
     * @return the metric
     * @see <a href="https://www.cognism.com/state-of-cold-calling">cognism.com</a>
     */
    public <T> Metric meetingSetRate(Measure<T> conversations, Condition<T> meetingSet) {
        return MEETING_SET_RATE.share(conversations, meetingSet);
    }

    /**
     * Obtains the share of dials in which a meeting is booked.
     *
     * <p>Formula: calls with a meeting booked / dials. Unit: percent; higher is better. Published rates are mostly per conversation: not
     * comparable.
     *
     * @param <T> the host's row type
     * @param dials  the count of calls made
     * @param meetingSet  what a call with a meeting booked fulfils
     * @return the metric
     * @see <a href="https://www.cognism.com/state-of-cold-calling">cognism.com</a>
     */
    public <T> Metric meetingSetRatePerDial(Measure<T> dials, Condition<T> meetingSet) {
        return MEETING_SET_RATE_PER_DIAL.share(dials, meetingSet);
    }

    /**
     * Obtains the share of due meetings that took place.
     *
     * <p>Formula: meetings held / meetings whose date has come. Unit: percent; higher is better. Meetings of the future are no failures yet and
     * are left out.
     *
     * @param <T> the host's row type
     * @param meetings  the count of meetings booked
     * @param held  what a meeting that took place fulfils
     * @param date  the day of the meeting
     * @param asOf  the last day that the rows cover
     * @return the metric
     * @see <a href="https://getgangly.com/blog/sales-metrics">getgangly.com</a>
     */
    public <T> Metric meetingHeldRate(Measure<T> meetings, Condition<T> held, DateField<T> date, LocalDate asOf) {
        return MEETING_HELD_RATE.share(meetings.where(Days.due(date, asOf)), held);
    }

    /**
     * Obtains the share of due meetings to which the prospect did not come.
     *
     * <p>Formula: no-shows / meetings whose date has come. Unit: percent; lower is better. A meeting moved to another day is an outcome of its own
     * and no no-show. Source: OpenSPM.
     *
     * @param <T> the host's row type
     * @param meetings  the count of meetings booked
     * @param noShow  what a missed meeting fulfils
     * @param date  the day of the meeting
     * @param asOf  the last day that the rows cover
     * @return the metric
     */
    public <T> Metric noShowRate(Measure<T> meetings, Condition<T> noShow, DateField<T> date, LocalDate asOf) {
        return NO_SHOW_RATE.share(meetings.where(Days.due(date, asOf)), noShow);
    }

    /**
     * Obtains the number of dials that a meeting takes.
     *
     * <p>Formula: dials / meetings. Unit: calls per meeting; lower is better. The inverse of a rate: averaged over reps as a ratio of sums only.
     *
     * @param dials  the count of calls made
     * @param meetings  the count of meetings booked
     * @return the metric
     * @see <a href="https://belkins.io/blog/cold-calling-benchmarks">belkins.io</a>
     */
    public Metric dialsPerMeeting(Measure<?> dials, Measure<?> meetings) {
        return DIALS_PER_MEETING.ratio(dials, meetings);
    }

    /**
     * Obtains the share of held meetings that became opportunities.
     *
     * <p>Formula: meetings accepted as opportunities / held meetings that are old enough. Unit: percent; higher is better. A meeting held
     * yesterday can still be accepted: leave young ones out.
     *
     * @param <T> the host's row type
     * @param heldMeetings  the count of held meetings
     * @param accepted  what a meeting that became an opportunity fulfils
     * @param held  the day of the meeting
     * @param days  how many days it may take
     * @param asOf  the last day that the rows cover
     * @return the metric
     * @see <a href="https://www.sdlabplaybook.xyz/sdr-team-structure/roles-and-responsibilities">sdlabplaybook.xyz</a>
     */
    public <T> Metric meetingAcceptanceRate(
            Measure<T> heldMeetings, Condition<T> accepted, DateField<T> held, int days, LocalDate asOf) {
        return MEETING_ACCEPTANCE_RATE.share(heldMeetings.where(Days.passed(held, days, asOf)), accepted);
    }

    /**
     * Obtains the number of dials that a won deal takes.
     *
     * <p>Formula: dials attributable to won deals and their cohort / won deals of the cohort. Unit: calls per deal; lower is better. Deals lag
     * dials by a whole cycle: dividing both of the same period mixes cohorts.
     *
     * @param dials  the dials of the cohort
     * @param wonDeals  the deals that were won of it
     * @return the metric
     * @see <a href="https://belkins.io/blog/cold-calling-benchmarks">belkins.io</a>
     */
    public Metric dialsPerDeal(Measure<?> dials, Measure<?> wonDeals) {
        return DIALS_PER_DEAL.ratio(dials, wonDeals);
    }

    /**
     * Obtains the won amount that a dial is worth.
     *
     * <p>Formula: won amount of a cohort / dials of the cohort. Unit: money; higher is better. Only for cohorts old enough to have closed. Source:
     * OpenSPM.
     *
     * @param wonAmount  the amount won of the cohort
     * @param dials  the dials of the cohort
     * @return the metric
     */
    public Metric revenuePerDial(Measure<?> wonAmount, Measure<?> dials) {
        return REVENUE_PER_DIAL.ratio(wonAmount, dials);
    }

    /**
     * Obtains how many attempts it takes to reach a prospect.
     *
     * <p>Formula: Kaplan-Meier median of the attempts until the first connect, prospects not reached censored. Unit: attempts; lower is better.
     * Undefined until half are reached. The mean over those who were reached is too low: the hard ones are missing.
     *
     * @param attempt  a call attempt, connected ones included
     * @param connect  the first connect; it may be told by the row of an attempt
     * @return the metric
     * @see <a href="https://prospeo.io/s/cold-calling-sucks">prospeo.io</a>
     */
    public Metric attemptsToConnect(Event<?> attempt, Event<?> connect) {
        return ATTEMPTS_TO_CONNECT.of(
                TimeToEvent.attempts("attempts", attempt, connect).median());
    }
}
