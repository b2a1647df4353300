package vigie.app.demo;

import java.net.URI;
import java.util.List;

/**
 * A publication of the demonstration as a reader of feeds and town pages meets it.
 *
 * @param address of its feed, or of the page that lists its articles
 * @param territory INSEE codes of the communes and départements it is at home in, the nearest first
 */
public record Outlet(String id, String name, Kind kind, URI address, List<String> territory) {
    public Outlet {
        territory = List.copyOf(territory);
    }

    /** How an outlet announces its articles. */
    public enum Kind {
        FEED,
        LISTING
    }
}
