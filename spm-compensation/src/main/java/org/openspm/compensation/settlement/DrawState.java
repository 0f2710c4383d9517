package org.openspm.compensation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspm.compensation.settlement.Draw.AtTermination;
import org.openspm.core.money.Amount;
import org.openspm.core.money.Rate;
import org.openspm.core.time.Grain;
import org.openspm.core.time.Proration;
import org.openspm.core.time.Timeline;

/** What a draw says. It is filled while a draw is changed and never after. */
final class DrawState {

    final boolean recoverable;
    Timeline<Amount> amounts;
    boolean additional;

    @Nullable
    Grain each;

    @Nullable
    Proration proration;

    @Nullable
    LocalDate guaranteedBefore;

    @Nullable
    LocalDate recoveredFrom;

    Rate share = Rate.ONE;

    @Nullable
    Amount most;

    @Nullable
    Amount mostInAll;

    @Nullable
    LocalDate forgivenOn;

    @Nullable
    Grain settledEach;

    AtTermination atTermination = AtTermination.DUE;

    DrawState(boolean recoverable, Timeline<Amount> amounts) {
        this.recoverable = recoverable;
        this.amounts = amounts;
    }

    DrawState copy() {
        DrawState copy = new DrawState(recoverable, amounts);
        copy.guaranteedBefore = guaranteedBefore;
        copy.additional = additional;
        copy.each = each;
        copy.proration = proration;
        copy.recoveredFrom = recoveredFrom;
        copy.share = share;
        copy.most = most;
        copy.mostInAll = mostInAll;
        copy.forgivenOn = forgivenOn;
        copy.settledEach = settledEach;
        copy.atTermination = atTermination;
        return copy;
    }

    /** Whether what is drawn in a pay period that ends on the day is to be recovered. */
    boolean isRecoverableOn(LocalDate last) {
        return recoverable && (guaranteedBefore == null || !last.isBefore(guaranteedBefore));
    }

    List<String> problems(String words) {
        List<String> problems = new ArrayList<>();
        amounts.segments().values().forEach(amount -> checkAmount("draw", amount, problems));
        if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0) {
            problems.add("The recovery of (" + share
                    + ") of the earnings is not from 0 % to 100 %.\nGive a rate between them.");
        }
        checkAmount("most recovered", most, problems);
        checkAmount("most recovered in all", mostInAll, problems);
        if (!recoverable && saysHowItIsRecovered()) {
            problems.add("The draw (" + words
                    + ") is not recoverable and says how it is recovered.\nUse Draw.recoverable(..), or leave it out.");
        }
        if (each == Grain.DAY || settledEach == Grain.DAY) {
            problems.add("The draw (" + words + ") is of each (DAY).\nGive a grain of a week or longer.");
        }
        return problems;
    }

    private static void checkAmount(String what, @Nullable Amount amount, List<String> problems) {
        if (amount != null && amount.value().signum() < 0) {
            problems.add("The " + what + " (" + amount + ") is below zero.\nGive an amount of zero or more.");
        }
    }

    private boolean saysHowItIsRecovered() {
        return guaranteedBefore != null
                || recoveredFrom != null
                || !share.equals(Rate.ONE)
                || most != null
                || mostInAll != null
                || forgivenOn != null
                || settledEach != null
                || atTermination != AtTermination.DUE;
    }

    private List<@Nullable Object> parts() {
        List<@Nullable Object> parts = new ArrayList<>(List.of(recoverable, amounts, additional, share, atTermination));
        parts.add(guaranteedBefore);
        parts.add(each);
        parts.add(proration);
        parts.add(recoveredFrom);
        parts.add(most);
        parts.add(mostInAll);
        parts.add(forgivenOn);
        parts.add(settledEach);
        return parts;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof DrawState other && parts().equals(other.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(recoverable, amounts, additional, share, most);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(recoverable ? "recoverable draw" : "non-recoverable draw");
        text.append(each == null ? "" : " each " + each);
        text.append(additional ? " on top of earnings" : "");
        text.append(proration == null ? "" : ", prorated by " + proration);
        text.append(guaranteedBefore == null ? "" : ", a guarantee before " + guaranteedBefore);
        text.append(recoveredFrom == null ? "" : ", recovered from " + recoveredFrom);
        text.append(share.equals(Rate.ONE) ? "" : ", recovering " + share + " of the earnings");
        text.append(most == null ? "" : ", at most " + most.value().toPlainString());
        text.append(mostInAll == null ? "" : ", at most " + mostInAll.value().toPlainString() + " in all");
        text.append(settledEach == null ? "" : ", settled each " + settledEach);
        text.append(forgivenOn == null ? "" : ", forgiven on " + forgivenOn);
        text.append(atTermination == AtTermination.FORGIVEN ? ", forgiven at termination" : "");
        return text.toString();
    }
}
