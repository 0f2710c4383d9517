package org.openspm.compensation.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openspm.compensation.analysis.Finding.Kind;
import org.openspm.compensation.analysis.Finding.Severity;
import org.openspm.core.money.Money;
import org.openspm.core.money.Ratio;

/**
 * What is wrong, or worth knowing, with the pay of a plan, each finding with numbers that show it.
 *
 * <p>A review sees what its curve sees: where a piece is {@link Certainty#SAMPLED}, that nothing is found is no proof. This class is immutable and thread-safe.
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
                addFlat(found, place, piece, i, pieces.size());
            } else {
                addSlower(found, place, pieces, i);
            }
        }
        return new PlanReview(List.copyOf(found));
    }

    private static void addFlat(List<Finding> found, String place, CurvePiece piece, int index, int size) {
        if (index < size - 1) {
            found.add(finding(Kind.DEAD_ZONE, Severity.WARNING, place, piece, "changes nothing"));
        } else if (index > 0) {
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
        return new Finding(kind, severity, place, words, piece.from(), piece.payFrom(), piece.to(), piece.payTo());
    }

    /**
     * Returns what was found.
     *
     * @return the findings in order of the amounts sold
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
