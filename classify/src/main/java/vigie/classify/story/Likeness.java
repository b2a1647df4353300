package vigie.classify.story;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import vigie.model.StoryMembership.Telling;

/** Says whether two tellings are of one event, and by what. Pure. */
final class Likeness {

    static final String NEAR_DUPLICATE = "near-duplicate";
    static final String SAME_TITLE = "same-title";
    static final String SAME_EVENT = "same-event";

    /** Half of the word groups in common: an agency text with its beginning and end rewritten still has that. */
    private static final double COPY = 0.5;

    /** A rewrite keeps quotes and names: one in seven word groups, next to the same place, technology and days. */
    private static final double REWRITE = 0.15;

    private static final double TITLES_ALIKE = 0.34;
    private static final double TITLES_ALIKE_IN_ONE_SOURCE = 0.6;

    private static final Duration COPY_WITHIN = Duration.ofDays(14);
    private static final Duration TITLE_WITHIN = Duration.ofDays(7);
    private static final Duration EVENT_WITHIN = Duration.ofDays(4);
    private static final Duration EVENT_IN_ONE_SOURCE_WITHIN = Duration.ofDays(2);

    /** Shorter headlines («Conseil municipal») are the same every month. */
    private static final int MIN_TITLE_WORDS = 4;

    /** Why two tellings belong together, and how much they are alike, to choose among several. */
    record Match(String why, double strength) {}

    private Likeness() {}

    static Optional<Match> of(Telling one, TitleWords oneTitle, Telling other, TitleWords otherTitle) {
        var apart = Duration.between(one.date(), other.date()).abs();
        if (apart.compareTo(COPY_WITHIN) > 0 || areElsewhere(one, other)) return Optional.empty();
        var wording = MinHash.similarity(one.signature(), other.signature());
        var oneSource = one.source().equals(other.source());
        if (!oneSource && wording >= COPY) return Optional.of(new Match(NEAR_DUPLICATE, 2 + wording));
        var titles = oneTitle.overlap(otherTitle);
        if (!oneSource && isSameTitle(oneTitle, otherTitle) && apart.compareTo(TITLE_WITHIN) <= 0) {
            return Optional.of(new Match(SAME_TITLE, 1.9));
        }
        if (!sharePlaceAndTechnology(one, other)) return Optional.empty();
        return isSameEvent(apart, titles, wording, oneSource)
                ? Optional.of(new Match(SAME_EVENT, titles + wording))
                : Optional.empty();
    }

    /** One paper's follow-ups are told as a story only when the headlines say so; other papers may use quite other words. */
    private static boolean isSameEvent(Duration apart, double titles, double wording, boolean oneSource) {
        if (oneSource) return apart.compareTo(EVENT_IN_ONE_SOURCE_WITHIN) <= 0 && titles >= TITLES_ALIKE_IN_ONE_SOURCE;
        return apart.compareTo(EVENT_WITHIN) <= 0 && (titles >= TITLES_ALIKE || wording >= REWRITE);
    }

    private static boolean isSameTitle(TitleWords one, TitleWords other) {
        return one.words().size() >= MIN_TITLE_WORDS && one.folded().equals(other.folded());
    }

    /** Towns publish the same model text; different places are different events however alike the words. */
    private static boolean areElsewhere(Telling one, Telling other) {
        return !one.places().isEmpty()
                && !other.places().isEmpty()
                && Collections.disjoint(one.places(), other.places());
    }

    private static boolean sharePlaceAndTechnology(Telling one, Telling other) {
        return !Collections.disjoint(one.places(), other.places())
                && !Collections.disjoint(one.technologies(), other.technologies());
    }
}
