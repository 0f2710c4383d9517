package org.openspm.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openspm.benchmarks.Refusal;

class LicenceTest {

    private final Licence bare = Licence.named("CC BY 4.0");

    @Test
    void saysItsNameAndWhereItCanBeRead() {
        Licence full = bare.at("https://creativecommons.org/licenses/by/4.0/");

        assertThat(bare).isEqualTo(new Licence("CC BY 4.0", Optional.empty())).hasToString("CC BY 4.0");
        assertThat(full.address()).contains("https://creativecommons.org/licenses/by/4.0/");
        assertThat(full).hasToString("CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)");
    }

    @Test
    void blankTextsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Licence.named(" "))
                .withMessage("The licence ( ) is blank.\nName the terms, or leave the licence out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bare.at(""))
                .withMessage("The address of the licence () is blank.\n"
                        + "Say where the terms can be read, or leave the address out.");
    }

    @Test
    void nullIsRefused() {
        Refusal.ofNull(() -> Licence.named(null), "licence");
        Refusal.ofNull(() -> bare.at(null), "address");
        Refusal.ofNull(() -> new Licence("CC BY 4.0", null), "address");
    }
}
