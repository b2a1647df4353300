package vigie.classify.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecallCurveTest {

    @Test
    void countsWhatMustBeReadAndWhatThatSaves() {
        var order = new ArrayList<Boolean>(Collections.nCopies(100, false));
        for (var i = 0; i < 19; i++) order.set(i, true);
        order.set(99, true);

        var curve = new RecallCurve(order);

        assertThat(curve.relevantTexts()).isEqualTo(20);
        assertThat(curve.toRead(0.95)).isEqualTo(19);
        assertThat(curve.toRead(1)).isEqualTo(100);
        assertThat(curve.workSaved(0.95)).isCloseTo(0.76, within(1e-9));
        assertThat(curve.mostWorkSaved(0.95)).isCloseTo(0.76, within(1e-9));
        assertThat(curve.recallAfter(0.1)).isCloseTo(0.5, within(1e-9));
        assertThat(curve.recallAfter(1)).isEqualTo(1);
    }

    @Test
    void anEvenMixSavesNothing() {
        var order = new ArrayList<Boolean>();
        for (var i = 0; i < 1_000; i++) order.add(i % 10 == 9);

        assertThat(new RecallCurve(order).workSaved(0.95)).isCloseTo(0, within(1e-9));
    }

    @Test
    void anEmptyHistoryAsksForNoReading() {
        var curve = new RecallCurve(List.of());

        assertThat(curve.toRead(0.95)).isZero();
        assertThat(curve.workSaved(0.95)).isZero();
        assertThat(curve.recallAfter(0.5)).isEqualTo(1);
    }
}
