package org.openspm.compensation.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Money;
import org.openspm.core.money.Unit;

/** Collects what is wrong with a rule in a setting. The subject, such as "The rate table", begins the messages. */
final class Problems {

    private final String subject;
    private final RateSetting setting;
    private final List<String> found = new ArrayList<>();

    Problems(String subject, RateSetting setting) {
        this.subject = subject;
        this.setting = setting;
    }

    Problems addAll(List<String> more) {
        found.addAll(more);
        return this;
    }

    List<String> found() {
        return found.stream().distinct().toList();
    }

    /** Checks that an amount is in the currency of the plan. */
    void amount(Amount amount) {
        Optional<String> other = setting.currency()
                .filter(currency ->
                        amount instanceof Money money && !money.currency().equals(currency))
                .map(currency -> subject + " has an amount (" + amount + ") that is not in the plan's currency ("
                        + currency + ").\nUse amount(..), or money of that currency.");
        other.ifPresent(found::add);
    }

    /** Checks that what a tier or cell pays can be paid on the base. */
    void pay(Pay pay) {
        if (pay instanceof Pay.Share share) {
            if (share.rate().value().signum() != 0) {
                share();
            }
        } else if (pay instanceof Pay.EachUnit eachUnit) {
            amount(eachUnit.amount());
            eachUnit();
        } else if (pay instanceof Pay.EachPackage eachPackage) {
            amount(eachPackage.amount());
            measured();
        } else if (pay instanceof Pay.Fixed fixed) {
            amount(fixed.amount());
        } else if (pay instanceof Pay.ProRata proRata) {
            amount(proRata.amount());
        } else if (pay instanceof Pay.ShareOfTarget) {
            target();
        }
    }

    /** Checks that a share of the base is money of the plan. */
    void share() {
        if (!measured()) {
            return;
        }
        Unit base = setting.base().orElseThrow();
        boolean money = setting.currency()
                .map(currency -> base.equals(Unit.money(currency)))
                .orElse(base.isMoney());
        if (!money) {
            found.add(subject + " pays a share of a measure in (" + base + "), which is not "
                    + setting.currency()
                            .map(currency -> "in the plan's currency (" + currency + ")")
                            .orElse("money")
                    + ".\nMeasure money of that currency, or pay an amount per unit.");
        }
    }

    /** Checks that units are units. */
    void eachUnit() {
        if (measured() && setting.base().orElseThrow().isMoney()) {
            found.add(subject + " pays an amount for each unit of a measure in ("
                    + setting.base().get()
                    + "), which is money.\nPay a rate, or an amount per package such as each 1,000.");
        }
    }

    /** Checks that there is something to pay on. */
    boolean measured() {
        if (setting.base().isEmpty()) {
            found.add(subject + " pays on a measure, and there is none (no base).\nMeasure a sum or count of"
                    + " transactions.");
        }
        return setting.base().isPresent();
    }

    void target() {
        if (!setting.target()) {
            found.add(
                    subject + " pays a share of the target incentive, and there is none (no target).\nState the target"
                            + " incentive of the component.");
        }
    }

    void quota() {
        if (!setting.quota()) {
            found.add(subject
                    + " has rates over attainment but no quota (no goal).\nSay quota(..) with the name of the goal.");
        }
    }

    /** Checks that bounds of a kind have something to be compared with. */
    void position(Bound.Kind kind) {
        Optional<Unit> lookup = setting.lookup();
        if (kind == Bound.Kind.LEVEL && lookup.isEmpty()) {
            quota();
            return;
        }
        (lookup.isPresent() ? lookup : setting.base())
                .ifPresent(unit -> comparable(kind, unit, "what they are looked up by"));
        if (lookup.isEmpty()) {
            measured();
        }
    }

    /** A flat rate is not compared with what it is paid on; whether that is money is found where it is paid. */
    void positionOfFlatRate() {
        if (setting.lookup().isPresent()) {
            position(Bound.Kind.AMOUNT);
        } else {
            measured();
        }
    }

    void comparable(Bound.Kind kind, Unit unit, String what) {
        boolean fits = switch (kind) {
            case LEVEL -> unit.isPercent() || unit.equals(Unit.NUMBER) || unit.equals(Unit.TIMES);
            case AMOUNT ->
                setting.currency()
                        .map(currency -> unit.equals(Unit.money(currency)))
                        .orElse(unit.isMoney());
            case NUMBER -> !unit.isMoney() && !unit.isPercent();
        };
        if (!fits) {
            found.add(subject + " has bounds in " + kind.name().toLowerCase(Locale.ROOT) + "s, and " + what
                    + " is in (" + (unit.toString().isEmpty() ? "numbers" : unit)
                    + ").\nState bounds in the unit of what they are compared with.");
        }
    }

    void bound(Bound bound) {
        if (bound instanceof Bound.OnAmount onAmount) {
            amount(onAmount.amount());
        }
    }
}
