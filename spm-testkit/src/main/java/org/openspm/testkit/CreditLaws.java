package org.openspm.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openspm.compensation.credit.Credit;
import org.openspm.compensation.credit.CreditContext;
import org.openspm.compensation.credit.CreditKind;
import org.openspm.compensation.credit.CreditRule;
import org.openspm.compensation.credit.Crediting;
import org.openspm.compensation.credit.RollUp;
import org.openspm.compensation.evaluation.Evaluation;
import org.openspm.compensation.evaluation.FactOutcome;
import org.openspm.core.money.Ratio;

/** No credit is lost and none is made up: shares of a split sum to the whole, what a manager has rolled up to the shares below. */
final class CreditLaws {

    private static final Ratio WHOLE = Ratio.of(1, 1);

    private CreditLaws() {}

    /** Looks at the credits of each row that was credited. */
    static Optional<Breach> conservation(Host host, List<Row<?>> rows, Evaluation run) {
        Set<Object> credited = new HashSet<>();
        run.credited().stream().map(FactOutcome::fact).forEach(credited::add);
        CreditContext lines = host.roster().creditContext();
        for (Row<?> row : rows) {
            Optional<Breach> breach = credited.contains(row.value()) ? ofRow(host, row, lines) : Optional.empty();
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked") // a crediting of the schema is one of its rows
    private static <T> Optional<Breach> ofRow(Host host, Row<T> row, CreditContext lines) {
        return host.terms().creditings().stream()
                .filter(crediting -> crediting.schema().equals(row.schema()))
                .findFirst()
                .flatMap(crediting -> ofRow((Crediting<T>) crediting, row, lines));
    }

    private static <T> Optional<Breach> ofRow(Crediting<T> crediting, Row<T> row, CreditContext lines) {
        List<Credit> credits = crediting.credits(row.value(), lines).credits();
        Optional<String> broken = shares(credits, freeRules(crediting));
        if (broken.isEmpty() && !crediting.rollUps().isEmpty()) {
            LocalDate day = crediting.date().orElseThrow().require(row.value());
            broken = rolledUp(credits, expected(credits, crediting.rollUps(), lines, day));
        }
        return broken.flatMap(what -> Breach.of(what + ", of (" + row + ")"));
    }

    /** Names of rules whose shares need not total 100 %; a crediting without rules has the empty name. */
    private static <T> Set<String> freeRules(Crediting<T> crediting) {
        Set<String> free = new TreeSet<>();
        for (CreditRule<T> rule : crediting.rules()) {
            if (rule.isFreeSplit() || crediting.isFreeSplit()) {
                free.add(rule.name());
            }
        }
        if (crediting.isFreeSplit()) {
            free.add("");
        }
        return free;
    }

    /** Says where the direct shares that one rule gave do not sum to the whole. */
    static Optional<String> shares(List<Credit> credits, Set<String> free) {
        Map<String, Ratio> byRule = new TreeMap<>();
        for (Credit credit : credits) {
            if (credit.kind() == CreditKind.DIRECT && !free.contains(credit.rule())) {
                byRule.merge(credit.rule(), credit.share(), Ratio::plus);
            }
        }
        return byRule.entrySet().stream()
                .filter(sum -> !sum.getValue().equals(WHOLE))
                .findFirst()
                .map(sum -> "the direct shares" + (sum.getKey().isEmpty() ? "" : " by (" + sum.getKey() + ")")
                        + " sum to (" + sum.getValue() + ") instead of the whole");
    }

    /** What each manager should have: the shares of those below, as far down as the roll-ups reach. */
    static Map<String, Ratio> expected(List<Credit> credits, List<RollUp> rollUps, CreditContext lines, LocalDate day) {
        Map<String, Ratio> expected = new TreeMap<>();
        for (RollUp rollUp : rollUps) {
            for (Credit credit : credits) {
                if (credit.kind() == CreditKind.DIRECT || (rollUp.overlays() && credit.kind() == CreditKind.OVERLAY)) {
                    above(credit, rollUp, lines, day)
                            .forEach(manager -> expected.merge(manager, credit.share(), Ratio::plus));
                }
            }
        }
        return expected;
    }

    private static List<String> above(Credit credit, RollUp rollUp, CreditContext lines, LocalDate day) {
        List<String> managers = lines.hierarchy(rollUp.hierarchy()).managersOf(credit.participant(), day);
        int from = Math.min(rollUp.from() - 1, managers.size());
        return new ArrayList<>(managers.subList(from, Math.max(from, Math.min(rollUp.to(), managers.size()))));
    }

    /** Says who has another rolled-up share than those below sum to. */
    static Optional<String> rolledUp(List<Credit> credits, Map<String, Ratio> expected) {
        Map<String, Ratio> found = new TreeMap<>();
        credits.stream()
                .filter(credit -> credit.kind() == CreditKind.ROLLED_UP)
                .forEach(credit -> found.merge(credit.participant(), credit.share(), Ratio::plus));
        Set<String> managers = new TreeSet<>(found.keySet());
        managers.addAll(expected.keySet());
        return managers.stream()
                .filter(id -> !share(found, id).equals(share(expected, id)))
                .findFirst()
                .map(id -> "(" + id + ") has a rolled-up share of (" + share(found, id) + "), and those below sum to ("
                        + share(expected, id) + ")");
    }

    private static Ratio share(Map<String, Ratio> shares, String id) {
        return shares.getOrDefault(id, Ratio.ZERO);
    }
}
