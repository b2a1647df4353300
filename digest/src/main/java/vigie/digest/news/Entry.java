package vigie.digest.news;

import java.time.Instant;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.Decision.SeenItem;
import vigie.model.Place;

/**
 * One entry of a digest: a technology in a place, what changed, and the sentence and article that say so.
 *
 * @param otherOutlets how many other outlets tell the same
 */
public record Entry(ConfirmedDeployment stated, Change change, SeenItem source, Instant date, int otherOutlets) {

    public Place place() {
        return stated.place();
    }
}
