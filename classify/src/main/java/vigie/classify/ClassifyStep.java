package vigie.classify;

import java.util.List;
import vigie.model.Item;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.Step;
import vigie.stream.Topics;

/** Items in, one verdict out for each, under the same key: reading an item twice gives the same verdict. Thread-safe. */
public final class ClassifyStep implements Step {

    private final Step each;

    public ClassifyStep(Classifier classifier) {
        each = Step.each(Topics.ITEMS, record -> verdict(classifier, record));
    }

    @Override
    public List<Outgoing<?>> apply(List<Incoming<?>> batch) throws Exception {
        return each.apply(batch);
    }

    /** An item that was taken back leaves its verdict in place, which answers why it was or was not shown. */
    private static List<Outgoing<?>> verdict(Classifier classifier, Incoming<Item> record) {
        var item = record.value();
        return item == null
                ? List.of()
                : List.of(new Outgoing<>(Topics.VERDICTS, record.key(), classifier.classify(item)));
    }
}
