package vigie.classify.text;

import vigie.model.Span;

/** A text made ready to be understood: its words, its sentences, and where its title ends. Immutable, thread-safe. */
public final class Reading {

    private final String text;
    private final int titleEnd;
    private final Words words;
    private final Sentences sentences;
    private final int[] sentenceOf;

    /** @param titleEnd where the title ends in the text; 0 where there is none */
    public Reading(String text, int titleEnd, Words words, Sentences sentences) {
        this.text = text;
        this.titleEnd = titleEnd;
        this.words = words;
        this.sentences = sentences;
        sentenceOf = new int[words.size()];
        for (var i = 0; i < sentenceOf.length; i++) sentenceOf[i] = sentences.at(words.from(i));
    }

    public String text() {
        return text;
    }

    public int titleEnd() {
        return titleEnd;
    }

    public Words words() {
        return words;
    }

    public Sentences sentences() {
        return sentences;
    }

    public int sentenceOf(int word) {
        return sentenceOf[word];
    }

    public boolean isInTitle(int word) {
        return words.from(word) < titleEnd;
    }

    /** The first word of a sentence; the number of words when it has none. */
    public int firstWord(int sentence) {
        if (sentence >= sentences.size()) return words.size();
        return words.firstFrom(sentences.span(Math.max(0, sentence)).from());
    }

    public Span span(int firstWord, int lastWord) {
        return new Span(words.from(firstWord), words.to(lastWord));
    }

    /** The sentence that holds a word, as it stands in the text. */
    public String sentenceText(int sentence) {
        return sentences.text(text, sentence);
    }
}
