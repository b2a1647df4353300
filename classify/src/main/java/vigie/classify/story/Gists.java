package vigie.classify.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigie.classify.story.Figures.Figure;
import vigie.classify.text.Words;
import vigie.model.Candidate;
import vigie.model.DeploymentTag;
import vigie.model.StoryMembership.Gist;

/**
 * Notes of a candidate what a rewrite keeps: the words and figures of its title, its beginning and the sentences that decide. The
 * names of its places are left out, since all news of a town share them. Pure.
 */
final class Gists {

    /** Six letters tell «installe» and «installation» alike, and «caméra» and «caméras». */
    private static final int STEM = 6;

    /** Shorter words («le», «de») tell nothing, and have no plural to take off. */
    private static final int SHORTEST_WORD = 3;

    /** One and two are in every text. */
    private static final long SMALLEST_FIGURE = 3;

    private Gists() {}

    static Gist of(Candidate candidate) {
        var words = new TreeSet<Integer>();
        var figures = new TreeSet<Long>();
        texts(candidate).forEach(text -> collect(Words.of(text), words, figures));
        words.removeAll(namesOfPlaces(candidate));
        return new Gist(List.copyOf(words), List.copyOf(figures));
    }

    /** Of a telling that was remembered without one: what its title says. */
    static Gist of(String title) {
        var words = new TreeSet<Integer>();
        var figures = new TreeSet<Long>();
        collect(Words.of(title), words, figures);
        return new Gist(List.copyOf(words), List.copyOf(figures));
    }

    /** What stands for a word in a gist; kept in the log, so it must never change. */
    static int key(String folded) {
        return stem(folded).hashCode();
    }

    private static Stream<String> texts(Candidate candidate) {
        var quotes = candidate.deployments().stream().map(DeploymentTag::quote);
        return Stream.concat(Stream.of(candidate.title(), candidate.excerpt()), quotes)
                .distinct();
    }

    private static Set<Integer> namesOfPlaces(Candidate candidate) {
        var words = new TreeSet<Integer>();
        for (var tag : candidate.mainPlaces()) collect(Words.of(tag.place().name()), words, new TreeSet<>());
        return words;
    }

    private static void collect(Words text, Set<Integer> words, Set<Long> figures) {
        for (var i = 0; i < text.size(); ) {
            Optional<Figure> figure = Figures.at(text, i);
            figure.map(Figure::value).filter(value -> value >= SMALLEST_FIGURE).ifPresent(figures::add);
            if (figure.isEmpty()) collect(text.folded(i), words);
            i = figure.map(Figure::end).orElse(i + 1);
        }
    }

    private static void collect(String folded, Set<Integer> words) {
        if (folded.length() >= SHORTEST_WORD) words.add(key(folded));
    }

    private static String stem(String folded) {
        if (folded.length() > STEM) return folded.substring(0, STEM);
        var isPlural = folded.length() > SHORTEST_WORD && (folded.endsWith("s") || folded.endsWith("x"));
        return isPlural ? folded.substring(0, folded.length() - 1) : folded;
    }
}
