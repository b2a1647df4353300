package vigie.classify.place;

import java.util.List;
import vigie.classify.gazetteer.Mention;

/**
 * The mentions of a text that write one name alike, and so mean one place.
 *
 * @param best the surest sign among them that it is a place at all
 * @param isBody whether all of them are the name of a club or firm rather than the town itself
 */
record Named(String key, List<Mention> mentions, double best, boolean isBody) {

    Named {
        mentions = List.copyOf(mentions);
    }
}
