package vigie.classify.story;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import vigie.classify.text.Folding;
import vigie.model.Place;
import vigie.model.StoryMembership.Gist;
import vigie.model.StoryMembership.Telling;

/** What grouping compares of a telling, worked out once. Immutable. */
final class Traits {

    /** A figure tells as much as two rare words: sums and numbers of cameras outlive every rewrite. */
    private static final float FIGURE = 2f;

    /** Below this it is as likely an hour or a day. */
    private static final long TELLING_FIGURE = 10;

    private static final float SMALL_FIGURE = 1.2f;

    /** Less than a headline and a sentence can be alike by chance. */
    private static final double LIGHTEST = 8;

    /** A name of the outlet after the headline: «… - Ouest-France», «… | Le Journal». */
    private static final String OUTLET = "\\s+[-–—|]\\s+[^-–—|]{2,40}$";

    /** INSEE codes of communes have five characters, of larger bodies two or three, or nine. */
    private static final int COMMUNE = 5;

    /** Marks the key of all communes of a département, apart from the département itself. */
    private static final String WITHIN = "*";

    private final Telling telling;
    private final long second;
    private final String title;
    private final Gist titleGist;
    private final List<String> places;
    private final int[] minima;
    private final int[] words;
    private final float[] weights;
    private final long[] figures;
    private final double weight;

    Traits(Telling telling, CommonWords common) {
        this.telling = telling;
        second = telling.date().getEpochSecond();
        var bareTitle = telling.title().replaceFirst(OUTLET, "");
        title = Folding.fold(bareTitle);
        titleGist = Gists.of(bareTitle);
        places = places(telling.places());
        minima = ints(telling.signature().minima());
        var gist = telling.gist() == null ? titleGist : telling.gist();
        words = ints(gist.words());
        figures = gist.figures().stream().mapToLong(Long::longValue).toArray();
        weights = new float[words.length];
        var sum = 0.0;
        for (var i = 0; i < words.length; i++) sum += weights[i] = common.weight(words[i]);
        for (var figure : figures) sum += weight(figure);
        weight = sum;
    }

    long secondsFrom(Traits other) {
        return Math.abs(second - other.second);
    }

    boolean isOfSameSource(Traits other) {
        return telling.source().equals(other.telling.source());
    }

    boolean sharesTechnology(Traits other) {
        return !Collections.disjoint(telling.technologies(), other.telling.technologies());
    }

    boolean isPlaced() {
        return !places.isEmpty();
    }

    /** Under which keys it is kept: its communes and, marked, the départements they lie in; else its larger bodies. */
    List<String> placesToBeFoundIn() {
        return keys(commune -> Place.departementOf(commune) + WITHIN, "");
    }

    /** Under which keys those of the same place are kept; a département is where its communes are. */
    List<String> placesToLookIn() {
        return keys(Place::departementOf, WITHIN);
    }

    boolean hasSameTitleAs(Traits other) {
        return title.equals(other.title);
    }

    int titleWords() {
        return titleGist.words().size();
    }

    /** Whether one headline is the other, perhaps with some words more, and tells the same figures. */
    boolean hasTitleOf(Traits other) {
        var shorter = titleWords() <= other.titleWords() ? this : other;
        var longer = shorter == this ? other : this;
        return shorter.titleWords() > 0
                && longer.titleGist.words().containsAll(shorter.titleGist.words())
                && titleGist.figures().equals(other.titleGist.figures());
    }

    /** Whether the one that tells fewer figures has at least half of them from the other; without figures there is no quarrel. */
    boolean agreesInFiguresWith(Traits other) {
        var fewer = Math.min(figures.length, other.figures.length);
        return 2 * commonFigures(other).count() >= fewer;
    }

    /** As {@link MinHash#similarity}, on numbers that lie side by side: a month of tellings is looked through for each newcomer. */
    double wording(Traits other) {
        if (minima.length == 0 || minima.length != other.minima.length) return 0;
        var equal = 0;
        for (var i = 0; i < minima.length; i++) if (minima[i] == other.minima[i]) equal++;
        return (double) equal / minima.length;
    }

    /** How much of what the shorter one tells the other tells too, from 0 to 1; rare words and figures count most. */
    double overlap(Traits other) {
        var common = commonWeight(other) + commonFigures(other).weight();
        return common / Math.max(LIGHTEST, Math.min(weight, other.weight));
    }

    private double commonWeight(Traits other) {
        var sum = 0.0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            if (words[i] == other.words[j]) {
                sum += weights[i];
                i++;
                j++;
            } else if (words[i] < other.words[j]) i++;
            else j++;
        }
        return sum;
    }

    private record Common(int count, double weight) {}

    private Common commonFigures(Traits other) {
        var count = 0;
        var sum = 0.0;
        for (int i = 0, j = 0; i < figures.length && j < other.figures.length; ) {
            if (figures[i] == other.figures[j]) {
                count++;
                sum += weight(figures[i]);
                i++;
                j++;
            } else if (figures[i] < other.figures[j]) i++;
            else j++;
        }
        return new Common(count, sum);
    }

    private static float weight(long figure) {
        return figure > TELLING_FIGURE ? FIGURE : SMALL_FIGURE;
    }

    private List<String> keys(UnaryOperator<String> ofCommune, String ofLargerBody) {
        var keys = new LinkedHashSet<>(places);
        for (var place : places) keys.add(isCommune(place) ? ofCommune.apply(place) : place + ofLargerBody);
        return List.copyOf(keys);
    }

    private static boolean isCommune(String code) {
        return code.length() == COMMUNE;
    }

    /** The communes; larger bodies only where there is no commune, since the prefecture of all events of a département is one. */
    private static List<String> places(List<String> codes) {
        var communes = codes.stream().filter(Traits::isCommune).toList();
        return communes.isEmpty() ? codes : communes;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
