package vigie.classify.language;

import java.util.ArrayList;
import java.util.List;
import vigie.classify.text.Gap;
import vigie.classify.text.Lazily;
import vigie.classify.text.Sentences;
import vigie.classify.text.Words;
import vigie.model.Span;

/**
 * French as a language: where sentences end, and what kind of word a word is. The models come from the OpenNLP project (trained on
 * Universal Dependencies French-GSD) and load on first use, so that a run that needs none starts quickly. Thread-safe.
 */
public final class French {

    /** The tagger is asked for so many words around the one in question: it looks no further than two, and whole sentences are dear. */
    private static final int WINDOW = 4;

    private final Lazily<SentenceFinder> finder = new Lazily<>(SentenceFinder::load);
    private final Lazily<WordKinds> kinds = new Lazily<>(WordKinds::load);

    /** The sentences of a text; a title, a paragraph or a line of a list is never joined with the next. */
    public Sentences sentences(String text) {
        var spans = new ArrayList<Span>();
        for (var block : Blocks.of(text)) {
            for (var sentence : finder.get().find(text.substring(block.from(), block.to()))) {
                spans.add(new Span(block.from() + sentence.from(), block.from() + sentence.to()));
            }
        }
        return new Sentences(spans.isEmpty() ? List.of(new Span(0, text.length())) : spans);
    }

    /**
     * Parts of speech in the tags of Universal Dependencies (NOUN, VERB, PROPN…); empty where the sentence ends.
     *
     * @param first of the word or words in question
     * @param after of the word after them
     */
    public record PartsOfSpeech(String before, String first, String after) {}

    /** The parts of speech of some words and their neighbours in the same sentence. */
    public PartsOfSpeech partsOfSpeech(Words words, int first, int last) {
        var from = first;
        while (from > 0 && first - from < WINDOW && words.gapBefore(from).compareTo(Gap.STOP) < 0) from--;
        var to = last + 1;
        while (to < words.size() && to - last <= WINDOW && words.gapBefore(to).compareTo(Gap.STOP) < 0) to++;
        var tokens = new String[to - from];
        for (var i = from; i < to; i++)
            tokens[i - from] = words.gapAfter(i) == Gap.APOSTROPHE ? words.word(i) + "'" : words.word(i);
        var tags = kinds.get().of(tokens);
        return new PartsOfSpeech(
                first > from ? tags[first - from - 1] : "",
                tags[first - from],
                last + 1 < to ? tags[last + 1 - from] : "");
    }
}
