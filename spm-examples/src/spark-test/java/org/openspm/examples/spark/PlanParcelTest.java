package org.openspm.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openspm.examples.spark.Sale.AMOUNT;
import static org.openspm.examples.spark.Sale.REP;
import static org.openspm.examples.spark.Sale.SOLD;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openspm.compensation.document.PlanVocabulary;

/** What is sent to a worker arrives as it was, and is made there once. */
class PlanParcelTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    @SuppressWarnings("unchecked") // what comes out is what went in
    private static <V> V sent(V value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (V) in.readObject();
        }
    }

    @Test
    void aPlanThatWasSentEqualsTheOneThatWasPacked() throws IOException, ClassNotFoundException {
        PlanParcel parcel = PlanParcel.of(Scaling.REPS, () -> PlanVocabulary.of(REP, SOLD, AMOUNT));
        assertThat(sent(parcel).make()).isEqualTo(Scaling.REPS);
    }

    @Test
    void aWorkerMakesAThingOnce() throws IOException, ClassNotFoundException {
        MADE.set(0);
        OnWorker<String> here = new OnWorker<>(() -> "made " + MADE.incrementAndGet());
        assertThat(here.get()).isEqualTo("made 1");
        assertThat(here.get()).isEqualTo("made 1");
        OnWorker<String> there = sent(here);
        assertThat(there.get()).isEqualTo("made 2");
        assertThat(there.get()).isEqualTo("made 2");
    }
}
