package vigie.classify;

import java.util.List;
import java.util.function.Supplier;
import vigie.model.Item;
import vigie.stream.Incoming;
import vigie.stream.Outgoing;
import vigie.stream.Step;
import vigie.stream.Topics;

/**
 * Items in, one verdict out for each, under the same key: reading an item twice with the same models gives the same verdict. Newer
 * models come between two items. Thread-safe.
 */
public final class ClassifyStep implements Step {

    private final Step each;

    /** @param classifier asked for each item */
    public ClassifyStep(Supplier<Classifier> classifier) {
        each = Step.each(Topics.ITEMS, record -> verdict(classifier.get(), record));
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
