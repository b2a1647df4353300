package vigie.classify.place;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.classify.gazetteer.Entry;

/**
 * Where an item is at home: its source's territory, and what the address of its page says.
 *
 * @param town the one commune that the source is at home in, if it is one
 * @param isOwnSite whether the town itself publishes it; a newspaper of one town is no site of the town
 * @param communes codes of the communes the source covers
 * @param departements codes of the départements it covers, or that the address names
 * @param regions codes of the regions it covers, or that the address names
 * @param addressWords the words of the address, folded, between and around them one hyphen each
 */
public record Home(
        @Nullable Entry town,
        boolean isOwnSite,
        Set<String> communes,
        Set<String> departements,
        Set<String> regions,
        String addressWords) {

    public static final Home UNKNOWN = new Home(null, false, Set.of(), Set.of(), Set.of(), "-");

    public Home {
        communes = Set.copyOf(communes);
        departements = Set.copyOf(departements);
        regions = Set.copyOf(regions);
    }

    public Optional<Entry> findTown() {
        return Optional.ofNullable(town);
    }

    /** Whether this is the one commune the source covers, or whose site it is. */
    boolean isTown(Entry entry) {
        return town != null && town.place().insee().equals(entry.place().insee());
    }

    boolean covers(Entry entry) {
        return isTown(entry) || communes.contains(entry.place().insee());
    }

    boolean liesNear(Entry entry) {
        return departements.contains(entry.place().departement());
    }

    /** Whether the source is local: then a place elsewhere is the rarer reading. */
    boolean isLocal() {
        return !departements.isEmpty() && departements.size() <= MOST_LOCAL;
    }

    /** A regional newspaper covers up to about eight départements. */
    private static final int MOST_LOCAL = 8;

    boolean addressNames(String foldedName) {
        return addressWords.contains("-" + foldedName.replace(' ', '-') + "-");
    }
}
