package org.openspm.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every library pays the same, to the cent. */
class LibraryContendersTest {

    static List<Contender> contenders() {
        return new LibraryContenders()
                .contenders().stream()
                        .filter(contender -> contender.absent().isEmpty())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void paysToTheCent(Contender contender) {
        for (long seed = 7; seed < 9; seed++) {
            Workload workload = new Workload(5_000, 25, seed);
            assertThat(Difference.of(
                            Contenders.reference(workload),
                            contender.over(workload).get()))
                    .as(contender.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void paysOneParticipantTwiceTheSame(Contender contender) {
        Workload workload = new Workload(50, 1, 3);
        var pay = contender.over(workload);
        assertThat(pay.get()).isDeepEqualTo(Contenders.reference(workload));
        assertThat(pay.get()).isDeepEqualTo(Contenders.reference(workload));
    }

    @Test
    void areFoundAsAService() {
        assertThat(Contenders.all().stream().map(Contender::name))
                .contains("Joda-Money", "Moneta, Money", "DuckDB, with loading", "Drools", "Evrete", "Easy Rules");
    }

    @Test
    void withoutAServerPostgresSaysWhyItTakesNoPart() {
        Optional<String> absent = new Postgres().absent();
        if (System.getenv("POSTGRES_URL") == null) {
            assertThat(absent).contains("no server (POSTGRES_URL is not set)");
        } else {
            assertThat(absent).isEmpty();
        }
    }
}
