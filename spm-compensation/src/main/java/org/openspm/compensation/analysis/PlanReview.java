package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openspm.compensation.CompensationPlan;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/**
 * What is wrong, or worth knowing, with the pay of a plan, each finding with numbers that show it.
 *
 * <p>The limits of a review are these. One of a curve sees one participant over a range of amounts, with the facts of the curve's function; where
 * a piece is {@link Certainty#SAMPLED}, that nothing is found is no proof. One over a population sees the terms of the plan and what they pay
 * these participants for these facts, in the plan year, and changes transactions in a few ways, one at a time. It looks at what is earned, not at
 * draws, holdbacks and clawbacks; at rate tables, not at matrices and curves by points; and knows nothing of how people would sell under another
 * plan. What is shown is what the plan pays; what is not found may be there. This class is immutable and thread-safe.
 */
public final class PlanReview {

    private final List<Finding> findings;

    private PlanReview(List<Finding> findings) {
        this.findings = findings;
    }

    /**
     * Reviews an earnings curve.
     *
     * @param curve  the curve of a participant
     * @return the review
     */
    public static PlanReview of(EarningsCurve curve) {
        List<CurvePiece> pieces = Objects.requireNonNull(curve, "curve").pieces();
        Selling selling = curve.selling();
        String place = selling.plan().name() + ", " + selling.participant() + ", "
                + selling.component().orElse("total");
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            CurvePiece piece = pieces.get(i);
            int direction = piece.rise().signum();
            if (direction < 0) {
                found.add(finding(Kind.MORE_PAYS_LESS, Severity.ERROR, place, piece, "pays " + less(piece) + " less"));
            } else if (piece.isJump()) {
                found.add(
                        finding(Kind.CLIFF, Severity.WARNING, place, piece, "pays " + piece.rise() + " more at once"));
            } else if (direction == 0) {
                addFlat(found, place, pieces, i);
            } else {
                addSlower(found, place, pieces, i);
            }
        }
        return new PlanReview(List.copyOf(found));
    }

    /**
     * Reviews a plan over those it pays: its caps, quotas, weights, tiers, gates and dates. Where the population lets transactions be changed, it
     * also looks for every {@link Temptation}, asks what is paid at quota, for one very large transaction and for those of one day in another
     * order, and where the population has a gross margin, for which transactions everybody together is paid more.
     *
     * <p>It takes an evaluation, and one more for each cap; with editors, those of {@link Temptations}, one for each participant and component with
     * a quota, two for the greatest transaction and one for each pair of one day. A gross margin takes none of its own.
     *
     * @param plan  the plan
     * @param population  the participants, what they sold and how that may be changed
     * @return the review, in the order of {@link Kind}
     * @throws IllegalArgumentException if a fact is rejected before anything is changed
     * @throws IllegalStateException if the plan needs a target incentive that a participant lacks
     */
    public static PlanReview of(CompensationPlan plan, Population population) {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(population, "population");
        Reviewed reviewed = Reviewed.of(plan, population);
        List<Finding> found = new ArrayList<>();
        TemptationSearch.in(reviewed).forEach(temptation -> found.add(finding(reviewed, temptation)));
        found.addAll(TargetFindings.in(reviewed));
        found.addAll(WindfallFindings.in(reviewed));
        found.addAll(MarginFindings.in(reviewed));
        found.addAll(OrderFindings.in(reviewed));
        found.addAll(CapFindings.in(reviewed));
        found.addAll(QuotaFindings.in(reviewed));
        found.addAll(WeightFindings.in(reviewed));
        found.addAll(TierFindings.in(reviewed));
        found.addAll(TermFindings.in(plan.terms()));
        reviewed.tried().refused().forEach(changes -> found.add(finding(reviewed, changes)));
        found.sort(Comparator.comparing(Finding::kind));
        return new PlanReview(List.copyOf(found));
    }

    private static Finding finding(Reviewed reviewed, Temptation temptation) {
        return Finding.of(
                        Kind.TEMPTATION,
                        Severity.WARNING,
                        reviewed.place(temptation.transaction()),
                        temptation.changed() + "; " + temptation.asItIs())
                .sampled()
                .shownBy(temptation.asItIs(), temptation.changed());
    }

    private static Finding finding(Reviewed reviewed, RefusedChanges changes) {
        String words = "the plan refuses " + changes.refused() + " of " + changes.tried()
                + " such changes, so what they pay is not known; the first is " + changes.first();
        return Finding.of(Kind.CHANGES_REFUSED, Severity.NOTE, reviewed.place(changes.way()), words);
    }

    private static void addFlat(List<Finding> found, String place, List<CurvePiece> pieces, int index) {
        CurvePiece piece = pieces.get(index);
        boolean goesOn =
                pieces.stream().skip(index).anyMatch(later -> later.rise().signum() != 0);
        if (goesOn) {
            found.add(finding(Kind.DEAD_ZONE, Severity.WARNING, place, piece, "changes nothing"));
        } else if (pieces.stream().anyMatch(any -> any.rise().signum() != 0)) {
            found.add(finding(Kind.CAPPED, Severity.NOTE, place, piece, "changes nothing, and no more does"));
        }
    }

    private static void addSlower(List<Finding> found, String place, List<CurvePiece> pieces, int index) {
        CurvePiece piece = pieces.get(index);
        for (int before = index - 1; before >= 0; before--) {
            CurvePiece earlier = pieces.get(before);
            if (earlier.isJump()) {
                continue;
            }
            // Rounded ends make equal rates differ a little: less than a part in a thousand is no deceleration.
            if (piece.slope().times(Ratio.of(1001, 1000)).compareTo(earlier.slope()) < 0) {
                found.add(finding(
                        Kind.DECELERATION,
                        Severity.NOTE,
                        place,
                        piece,
                        "pays at a lower rate than what was sold before"));
            }
            return;
        }
    }

    private static Money less(CurvePiece piece) {
        return piece.rise().negated();
    }

    private static Finding finding(Kind kind, Severity severity, String place, CurvePiece piece, String effect) {
        String words = "selling " + piece.to() + " instead of " + piece.from() + " " + effect;
        return new Finding(kind, severity, place, words, piece.certainty(), Optional.of(piece), List.of());
    }

    /**
     * Returns what was found.
     *
     * @return those of a curve in order of the amounts sold, those over a population in the order of their kinds
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns the findings, one a line.
     *
     * @return all findings
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(64);
        findings.forEach(finding -> text.append(finding).append('\n'));
        return text.toString();
    }
}
