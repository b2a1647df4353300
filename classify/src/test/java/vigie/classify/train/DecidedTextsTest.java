package vigie.classify.train;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.classify.train.Decided.cameras;
import static vigie.classify.train.Decided.cinema;
import static vigie.classify.train.Decided.confirmed;
import static vigie.classify.train.Decided.numbers;
import static vigie.classify.train.Decided.refused;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigie.classify.file.LabelledText;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Item;
import vigie.model.ItemId;

class DecidedTextsTest {

    private final Item learnt = cameras(numbers(false, 1)[0]);
    private final Item other = cameras(numbers(false, 2)[1]);

    @Test
    void aConfirmedArticleIsRelevantWithTheTagsAsConfirmed() {
        var text = join(List.of(confirmed(learnt)), learnt).learnt().getFirst();

        assertThat(text.item()).isEqualTo(learnt);
        assertThat(text.relevant()).isTrue();
        assertThat(text.communes()).containsExactly("26362");
        assertThat(text.technologies()).containsExactly("videosurveillance");
        assertThat(text.findStatus("26362", "videosurveillance")).contains("voted");
    }

    @Test
    void onlyTheArticleThatTheQuoteIsFromHasTheStatus() {
        var texts = join(List.of(confirmed(learnt, other)), learnt, other).learnt();

        assertThat(texts).extracting(LabelledText::statuses).contains(Map.of());
        assertThat(texts).allSatisfy(text -> assertThat(text.communes()).containsExactly("26362"));
    }

    @Test
    void aRefusedArticleIsNotRelevant() {
        var text = all(join(List.of(refused(cinema(1))), cinema(1))).getFirst();

        assertThat(text.relevant()).isFalse();
        assertThat(text.kind()).isEqualTo("hard-negative");
    }

    @Test
    void anArticleThatIsGoneIsCountedAndSkipped() {
        var texts = join(List.of(confirmed(learnt), refused(cinema(1))), learnt);

        assertThat(all(texts)).hasSize(1);
        assertThat(texts.missing()).isEqualTo(1);
    }

    @Test
    void aboutEveryFifthStoryIsHeldBackAlwaysTheSameAndNeverLearntFrom() {
        var items = IntStream.range(0, 500).mapToObj(Decided::cameras).toArray(Item[]::new);
        var decisions = Stream.of(items).map(item -> confirmed(item)).toList();

        var texts = join(decisions, items);

        assertThat(texts.heldBack().size()).isBetween(70, 130);
        assertThat(texts.learnt()).hasSize(500 - texts.heldBack().size()).doesNotContainAnyElementsOf(texts.heldBack());
        assertThat(join(decisions.reversed(), items).heldBack()).containsExactlyInAnyOrderElementsOf(texts.heldBack());
    }

    @Test
    void aStoryIsHeldBackAsAWhole() {
        var founder = cameras(numbers(true, 1)[0]);

        var texts = join(List.of(confirmed(founder, learnt, other)), founder, learnt, other);

        assertThat(texts.heldBack()).hasSize(3);
        assertThat(texts.learnt()).isEmpty();
    }

    @Test
    void whereStoriesDisagreeAConfirmationCountsWhateverTheOrder() {
        for (var decisions : List.of(
                List.of(confirmed(learnt), refused(other, learnt)),
                List.of(refused(other, learnt), confirmed(learnt)))) {
            assertThat(join(decisions, learnt).learnt())
                    .singleElement()
                    .satisfies(text -> assertThat(text.relevant()).isTrue());
        }
    }

    private static DecidedTexts join(List<StoryDecided> decisions, Item... kept) {
        var items = new HashMap<ItemId, Item>();
        for (var item : kept) items.put(item.id(), item);
        return DecidedTexts.of(decisions, items::get);
    }

    private static List<LabelledText> all(DecidedTexts texts) {
        var all = new ArrayList<>(texts.learnt());
        all.addAll(texts.heldBack());
        return all;
    }
}
