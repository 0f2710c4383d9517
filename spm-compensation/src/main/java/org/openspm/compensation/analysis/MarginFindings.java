package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.core.money.Money;
import org.openspm.core.money.Rate;
import org.openspm.core.money.Ratio;

/** For which transaction everybody together is paid more than its gross margin: the plan is evaluated without each. */
final class MarginFindings {

    private final Reviewed reviewed;
    private final Rate margin;

    private MarginFindings(Reviewed reviewed, Rate margin) {
        this.reviewed = reviewed;
        this.margin = margin;
    }

    static List<Finding> in(Reviewed reviewed) {
        List<Finding> found = new ArrayList<>();
        reviewed.population().grossMargin().ifPresent(margin -> {
            MarginFindings findings = new MarginFindings(reviewed, margin);
            reviewed.edited().forEach(edited -> findings.of(edited).ifPresent(found::add));
        });
        return found;
    }

    /** A transaction, how much more it pays than it leaves, and what is paid without it. */
    private record Loss(int index, Ratio size, Situation without) {}

    private <T> Optional<Finding> of(EditedRows<T> edited) {
        Optional<Loss> greatest = Optional.empty();
        int asked = 0;
        int losses = 0;
        for (int i = 0; i < edited.rows().size(); i++) {
            Optional<Loss> loss = loss(edited, i);
            if (loss.isPresent()) {
                asked++;
                Ratio size = loss.get().size();
                if (size.compareTo(Ratio.of(reviewed.rounding())) > 0) {
                    losses++;
                    greatest = greatest.filter(before -> before.size().compareTo(size) >= 0)
                            .or(() -> loss);
                }
            }
        }
        String all = "; so it is with " + losses + " of the " + asked
                + " transactions that could be left out, and this is" + " the worst";
        return greatest.map(loss -> finding(edited, loss, all));
    }

    /** Returns what a transaction leaves; empty if it sold nothing above zero in the currency of the plan, or cannot be left out. */
    private <T> Optional<Loss> loss(EditedRows<T> edited, int index) {
        T row = edited.rows().get(index);
        Optional<Money> sold = edited.sold(row).filter(amount -> amount.signum() > 0);
        return sold.flatMap(amount -> edited.leftOut(index, "without it")
                .map(without -> new Loss(
                        index,
                        Ratio.of(paidFor(without).value())
                                .minus(Ratio.of(amount.times(margin).value())),
                        without)));
    }

    private Money paidFor(Situation without) {
        return reviewed.run().total().minus(without.pay());
    }

    private <T> Finding finding(EditedRows<T> edited, Loss loss, String all) {
        T row = edited.rows().get(loss.index());
        Money sold = edited.sold(row).orElseThrow();
        String words = "everybody together is paid " + paidFor(loss.without()) + " for " + sold
                + ", of which a gross margin of " + margin + " leaves no more than "
                + sold.times(margin).rounded(reviewed.terms().rounding()) + all;
        return Finding.of(Kind.ABOVE_MARGIN, Severity.WARNING, reviewed.place(edited.describe(row)), words)
                .shownBy(reviewed.asItIs(), loss.without());
    }
}
