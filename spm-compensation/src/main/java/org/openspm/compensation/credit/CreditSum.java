package org.openspm.compensation.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openspm.core.money.Ratio;

/** The credits of one transaction; those that differ in their share alone are one. They are few: looking through them beats a map. */
final class CreditSum {

    private final LocalDate date;
    private final List<Credit> credits = new ArrayList<>(4);

    CreditSum(LocalDate date) {
        this.date = date;
    }

    void add(String participant, String role, CreditKind kind, Ratio share, Optional<String> source, String rule) {
        for (int i = 0; i < credits.size(); i++) {
            Credit known = credits.get(i);
            if (known.adjoins(participant, role, kind, source, rule)) {
                credits.set(i, known.plus(share));
                return;
            }
        }
        credits.add(new Credit(participant, role, kind, share, date, source, rule));
    }

    int size() {
        return credits.size();
    }

    Credit get(int index) {
        return credits.get(index);
    }

    /** Returns the direct credits, then overlays, then the rolled-up ones, each in the order in which they were added. */
    List<Credit> credits() {
        if (credits.size() > 1) {
            credits.sort((one, other) -> one.kind().compareTo(other.kind()));
        }
        return List.copyOf(credits);
    }
}
