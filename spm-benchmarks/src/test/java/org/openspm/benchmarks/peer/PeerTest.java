package org.openspm.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openspm.core.money.Ratio;

class PeerTest {

    @Test
    void hasAnExactValue() {
        assertThat(Peer.of("jill", new BigDecimal("0.25"))).isEqualTo(new Peer("jill", Ratio.of(1, 4)));
    }

    @Test
    void saysWhoItIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Peer(" ", Ratio.ZERO))
                .withMessage("The id ( ) of a peer is blank.\nSay who it is, if by a number.");
        assertThatNullPointerException()
                .isThrownBy(() -> new Peer(null, Ratio.ZERO))
                .withMessage("id");
        assertThatNullPointerException().isThrownBy(() -> new Peer("a", null)).withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> Peer.of("a", null)).withMessage("value");
    }
}
