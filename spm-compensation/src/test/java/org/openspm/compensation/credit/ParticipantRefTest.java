package org.openspm.compensation.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.compensation.credit.Sale.ACCOUNT;
import static org.openspm.compensation.credit.Sale.ENGINEER;
import static org.openspm.compensation.credit.Sale.JULY;
import static org.openspm.compensation.credit.Sale.JUNE;
import static org.openspm.compensation.credit.Sale.REP;
import static org.openspm.compensation.credit.Sale.sale;
import static org.openspm.compensation.fixture.Refusals.assertNullRefused;
import static org.openspm.compensation.fixture.Refusals.assertRefused;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openspm.core.organization.Assignments;
import org.openspm.core.schema.MissingValueException;

class ParticipantRefTest {

    private static final Assignments OWNERS = Assignments.builder("owner")
            .assign("acme", "jill")
            .assign("acme", "joe", JULY)
            .assign("zeta", "sue", JULY)
            .build();

    @Test
    void readsAField() {
        ParticipantRef<Sale> rep = ParticipantRef.in(REP);
        assertThat(rep.participantOrNull(sale("jill"), JUNE)).isEqualTo("jill");
        assertThat(rep.require(sale("jill"), JUNE)).isEqualTo("jill");
        ParticipantRef<Sale> engineer = ParticipantRef.in(ENGINEER);
        assertThat(engineer.participantOrNull(sale("jill"), JUNE)).isNull();
        Assertions.assertThatThrownBy(() -> engineer.require(sale("jill"), JUNE))
                .isInstanceOf(MissingValueException.class);
        assertThat(rep).isEqualTo(ParticipantRef.in(REP)).hasToString("rep");
    }

    @Test
    void asksWhoOwnedTheKeyOnTheDate() {
        ParticipantRef<Sale> owner = ParticipantRef.assigned(OWNERS, ACCOUNT);
        Sale acme = sale("x").with("account", "acme");
        assertThat(owner.participantOrNull(acme, JUNE)).isEqualTo("jill");
        assertThat(owner.require(acme, JULY)).isEqualTo("joe");
        Sale zeta = sale("x").with("account", "zeta");
        assertThat(owner.participantOrNull(zeta, JUNE)).isNull();
        assertRefused(
                "The account (zeta) of (sales s1) has no owner on (2026-06-30).",
                "Assign it to a participant from that date or earlier.",
                () -> owner.require(zeta, JUNE));
        ParticipantRef<Sale> optional = ParticipantRef.assigned(OWNERS, ACCOUNT.optional());
        assertThat(optional.participantOrNull(sale("x"), JUNE)).isNull();
        assertThat(owner).hasToString("owner of account");
    }

    @Test
    void isAlwaysTheSame() {
        ParticipantRef<Sale> house = ParticipantRef.participant("house");
        assertThat(house.participantOrNull(sale("x"), JUNE)).isEqualTo("house");
        assertThat(house.require(sale("x"), JUNE)).isEqualTo("house");
        assertThat(house).hasToString("(house)");
        assertRefused(
                "The participant () is blank.",
                "Give it the name a reader of a statement knows it by.",
                () -> ParticipantRef.participant(""));
    }

    @Test
    void namesAnArgumentThatIsNull() {
        assertNullRefused("field", () -> ParticipantRef.in(null));
        assertNullRefused("assignments", () -> ParticipantRef.assigned(null, ACCOUNT));
        assertNullRefused("key", () -> ParticipantRef.assigned(OWNERS, null));
        assertNullRefused("id", () -> ParticipantRef.participant(null));
    }
}
