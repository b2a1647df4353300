package vigie.classify.language;

import java.util.ArrayList;
import java.util.List;
import vigie.classify.text.Lazily;
import vigie.classify.text.Sentences;
import vigie.model.Span;

/**
 * French as a language: where sentences end, and which words are names. The models come from the OpenNLP project (trained on
 * Universal Dependencies French-GSD) and load on first use, so that a run that needs none starts quickly. Thread-safe.
 */
public final class French {

    private final Lazily<SentenceFinder> finder = new Lazily<>(SentenceFinder::load);
    private final Lazily<NameFinder> names = new Lazily<>(NameFinder::load);

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

    /** Whether the word at this place of a sentence is a name, judged by its part of speech. */
    public boolean isName(String sentence, int from, int to) {
        return names.get().isName(sentence, from, to);
    }
}
