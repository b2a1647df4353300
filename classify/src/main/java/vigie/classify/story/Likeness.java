package vigie.classify.story;

import java.time.Duration;

/**
 * Says whether two tellings are of one event, and by what. Pure.
 *
 * <p>The numbers were chosen on one half of the labelled set, in the middle of what does equally well; {@code StoryQualityTest}
 * measures the other half.
 */
final class Likeness {

    static final String NEAR_DUPLICATE = "near-duplicate";
    static final String SAME_TITLE = "same-title";
    static final String SAME_EVENT = "same-event";

    /** How two tellings relate. */
    sealed interface Relation {}

    /**
     * They belong together.
     *
     * @param strength how much they are alike, to choose among several
     */
    record Match(String why, double strength) implements Relation {}

    /** They do not. */
    enum Apart implements Relation {
        UNLIKE,
        /** One source tells both and means two events: it does not copy itself. */
        OTHER_NEWS_OF_ITS_SOURCE
    }

    /** Half of the word groups in common: an agency text with its beginning and end rewritten still has that. */
    private static final double COPY = 0.5;

    /** Of what the shorter of two rewrites says, a good fifth by weight is in the other. */
    private static final double EVENT = 0.23;

    /** Without a place on both sides, twice as much. */
    private static final double EVENT_ANYWHERE = 0.46;

    /** One source's own articles with less in common than this are two events, also by way of another source. */
    private static final double OTHER_NEWS = 0.12;

    private static final long COPY_WITHIN = Duration.ofDays(14).toSeconds();
    private static final long EVENT_WITHIN = Duration.ofDays(10).toSeconds();
    private static final long TITLE_WITHIN = Duration.ofDays(7).toSeconds();
    private static final long ONE_SOURCE_WITHIN = Duration.ofDays(3).toSeconds();

    /** Shorter headlines («Conseil municipal») are the same every month. */
    private static final int MIN_TITLE_WORDS = 4;

    private Likeness() {}

    /** Of two that may be in one place. */
    static Relation of(Traits one, Traits other) {
        var apart = one.secondsFrom(other);
        if (apart > COPY_WITHIN) return Apart.UNLIKE;
        return one.isOfSameSource(other) ? inOneSource(one, other, apart) : inTwo(one, other, apart);
    }

    private static Relation inTwo(Traits one, Traits other, long apart) {
        var wording = one.wording(other);
        if (wording >= COPY) return copy(one, other, wording);
        var isSameTitle = one.titleWords() >= MIN_TITLE_WORDS && one.hasSameTitleAs(other);
        if (isSameTitle && apart <= TITLE_WITHIN) return new Match(SAME_TITLE, 1.9);
        return apart <= EVENT_WITHIN ? event(one, other, one.overlap(other)) : Apart.UNLIKE;
    }

    /** The same words with other figures are a form filled in anew: last week's order, the next town's grant. */
    private static Relation copy(Traits one, Traits other, double wording) {
        return one.agreesInFiguresWith(other) ? new Match(NEAR_DUPLICATE, 2 + wording) : Apart.UNLIKE;
    }

    /** What one source repeats almost word for word is the same article brought up to date, if its headline says so. */
    private static Relation inOneSource(Traits one, Traits other, long apart) {
        if (apart > ONE_SOURCE_WITHIN) return Apart.OTHER_NEWS_OF_ITS_SOURCE;
        var wording = one.wording(other);
        if (wording >= COPY) return one.hasTitleOf(other) ? copy(one, other, wording) : Apart.OTHER_NEWS_OF_ITS_SOURCE;
        var overlap = one.overlap(other);
        return overlap < OTHER_NEWS ? Apart.OTHER_NEWS_OF_ITS_SOURCE : event(one, other, overlap);
    }

    private static Relation event(Traits one, Traits other, double overlap) {
        var needed = one.isPlaced() && other.isPlaced() ? EVENT : EVENT_ANYWHERE;
        return overlap >= needed && one.sharesTechnology(other) ? new Match(SAME_EVENT, overlap) : Apart.UNLIKE;
    }
}
