package org.openspm.compensation.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.rate.PayRule;
import org.openspm.core.time.Timeline;

/**
 * The pay rules of a component: one for everybody, or others by role, by participant and by date. The most specific that holds on the
 * credit date counts: the participant's, else the role's, else everybody's.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PaySchedule {

    private static final PaySchedule NONE = new PaySchedule(Timeline.empty(), new TreeMap<>(), new TreeMap<>());

    private final Timeline<PayRule> everybody;
    private final Map<String, Timeline<PayRule>> roles;
    private final Map<String, Timeline<PayRule>> participants;

    /** Found when first asked for. Two threads that ask at the same time at worst find the same thing twice. */
    private @Nullable List<PayRule> rules;

    private PaySchedule(
            Timeline<PayRule> everybody,
            Map<String, Timeline<PayRule>> roles,
            Map<String, Timeline<PayRule>> participants) {
        this.everybody = everybody;
        this.roles = Collections.unmodifiableMap(roles);
        this.participants = Collections.unmodifiableMap(participants);
    }

    /**
     * Obtains a schedule without rules.
     *
     * @return the schedule
     */
    public static PaySchedule none() {
        return NONE;
    }

    /**
     * Returns this schedule with a rule for everybody.
     *
     * @param from  the first day it holds, {@link LocalDate#MIN} for always
     * @param rule  the rule
     * @return the schedule
     */
    public PaySchedule forEverybody(LocalDate from, PayRule rule) {
        return new PaySchedule(changing(everybody, from, rule), new TreeMap<>(roles), new TreeMap<>(participants));
    }

    /**
     * Returns this schedule with a rule for those in a role.
     *
     * @param role  the role
     * @param from  the first day it holds, {@link LocalDate#MIN} for always
     * @param rule  the rule
     * @return the schedule
     */
    public PaySchedule forRole(String role, LocalDate from, PayRule rule) {
        Map<String, Timeline<PayRule>> more = new TreeMap<>(roles);
        more.put(
                Objects.requireNonNull(role, "role"), changing(roles.getOrDefault(role, Timeline.empty()), from, rule));
        return new PaySchedule(everybody, more, new TreeMap<>(participants));
    }

    /**
     * Returns this schedule with a rule for one participant.
     *
     * @param participant  the id
     * @param from  the first day it holds, {@link LocalDate#MIN} for always
     * @param rule  the rule
     * @return the schedule
     */
    public PaySchedule forParticipant(String participant, LocalDate from, PayRule rule) {
        Map<String, Timeline<PayRule>> more = new TreeMap<>(participants);
        more.put(
                Objects.requireNonNull(participant, "participant"),
                changing(participants.getOrDefault(participant, Timeline.empty()), from, rule));
        return new PaySchedule(everybody, new TreeMap<>(roles), more);
    }

    private static Timeline<PayRule> changing(Timeline<PayRule> before, LocalDate from, PayRule rule) {
        Objects.requireNonNull(rule, "rule");
        return before.changing(Objects.requireNonNull(from, "from"), rule);
    }

    /**
     * Returns the rules for everybody.
     *
     * @return the rules by date
     */
    public Timeline<PayRule> everybody() {
        return everybody;
    }

    /**
     * Returns the rules that differ by role.
     *
     * @return the rules by role and date
     */
    public Map<String, Timeline<PayRule>> roles() {
        return roles;
    }

    /**
     * Returns the rules that differ by participant.
     *
     * @return the rules by id and date
     */
    public Map<String, Timeline<PayRule>> participants() {
        return participants;
    }

    /**
     * Returns whether there is no rule at all.
     *
     * @return true if nothing is paid
     */
    public boolean isEmpty() {
        return rules().isEmpty();
    }

    /**
     * Returns every rule once.
     *
     * @return the rules, everybody's first
     */
    public List<PayRule> rules() {
        List<PayRule> known = rules;
        if (known == null) {
            known = found();
            rules = known;
        }
        return known;
    }

    private List<PayRule> found() {
        return Stream.concat(
                        Stream.of(everybody), Stream.concat(roles.values().stream(), participants.values().stream()))
                .flatMap(timeline -> timeline.segments().values().stream())
                .distinct()
                .toList();
    }

    /**
     * Returns the rule that holds for somebody on a day.
     *
     * @param participant  the id
     * @param role  the role on that day, or empty
     * @param date  the day
     * @return the rule, or empty if none holds
     */
    public Optional<PayRule> rule(String participant, Optional<String> role, LocalDate date) {
        Optional<PayRule> own =
                Optional.ofNullable(participants.get(participant)).flatMap(rules -> rules.at(date));
        return own.or(() -> role.flatMap(name -> Optional.ofNullable(roles.get(name)))
                        .flatMap(rules -> rules.at(date)))
                .or(() -> everybody.at(date));
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof PaySchedule other
                && everybody.equals(other.everybody)
                && roles.equals(other.roles)
                && participants.equals(other.participants);
    }

    @Override
    public int hashCode() {
        return Objects.hash(everybody, roles, participants);
    }

    /**
     * Returns the rules in words.
     *
     * @return the one rule, or all rules with whom and when they are for
     */
    @Override
    public String toString() {
        List<PayRule> all = rules();
        if (all.size() == 1) {
            return all.get(0).toString();
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        if (!everybody.equals(Timeline.empty())) {
            parts.put("everybody", everybody);
        }
        parts.putAll(roles);
        parts.putAll(participants);
        return parts.toString();
    }
}
