package org.openspm.compensation.document;

import java.util.List;
import java.util.Optional;
import org.openspm.compensation.plan.AttainmentCap;
import org.openspm.compensation.plan.Contest;
import org.openspm.compensation.plan.Gate;
import org.openspm.compensation.plan.Pool;
import org.openspm.compensation.quota.WithoutQuota;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;

/** Contests and pools, and what attainment counts: the terms of a component that are small maps of their own. */
final class SharingForm {

    private SharingForm() {}

    static Object contest(Contest contest, Mentioned mentioned) {
        return Tree.of("prizes", Tree.each(contest.prizes(), Scalars::amount))
                .put("ties", contest.ties().name())
                .put("among", contest.condition(), gate -> GateForm.write(gate, mentioned))
                .map();
    }

    static Contest contest(Node node) {
        return node.map("The contest", map -> {
            Part<List<Amount>> prizes = map.required("prizes", list -> list.list(Scalars::amount));
            Part<Contest.Ties> ties = map.required("ties", word -> word.constant(Contest.Ties.class));
            Part<Gate> among = map.optional("among", GateForm::read);
            return () -> new Contest(prizes.get(), ties.get(), among.orNull());
        });
    }

    static Object pool(Pool pool, Mentioned mentioned) {
        return Tree.of("shared", pool.sharing().name())
                .flag("proratedByDays", pool.byDays())
                .put("among", pool.condition(), gate -> GateForm.write(gate, mentioned))
                .map();
    }

    static Pool pool(Node node) {
        return node.map("The pool", map -> {
            Part<Pool.Sharing> sharing = map.required("shared", word -> word.constant(Pool.Sharing.class));
            Part<Boolean> byDays = map.flag("proratedByDays");
            Part<Gate> among = map.optional("among", GateForm::read);
            return () -> new Pool(sharing.get(), among.orNull(), byDays.get());
        });
    }

    static Object attainmentCap(AttainmentCap cap, Mentioned mentioned) {
        return Tree.of("level", Scalars.rate(cap.level()))
                .put("unless", cap.unless(), gate -> GateForm.write(gate, mentioned))
                .map();
    }

    static AttainmentCap attainmentCap(Node node) {
        return node.map("The cap on attainment", map -> {
            Part<Rate> level = map.required("level", Scalars::rate);
            Part<Gate> unless = map.optional("unless", GateForm::read);
            return () -> new AttainmentCap(level.get(), unless.orNull());
        });
    }

    static Optional<WithoutQuota> stated(WithoutQuota rule) {
        return Optional.of(rule).filter(stated -> !stated.equals(WithoutQuota.undefined()));
    }

    static Object withoutQuota(WithoutQuota rule) {
        return new Tree()
                .put("missingAttains", rule.missing(), Scalars::rate)
                .put("zeroAttains", rule.zero(), Scalars::rate)
                .map();
    }

    static WithoutQuota withoutQuota(Node node) {
        return node.map("The rule without quota", map -> {
            Part<Rate> missing = map.optional("missingAttains", Scalars::rate);
            Part<Rate> zero = map.optional("zeroAttains", Scalars::rate);
            return () -> new WithoutQuota(missing.optional(), zero.optional());
        });
    }
}
