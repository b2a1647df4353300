package vigie.classify.place;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vigie.classify.gazetteer.Entry;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.text.Folding;
import vigie.classify.text.Lazily;
import vigie.model.Item;
import vigie.model.Place;

/**
 * Finds where an item is at home. Town sites rarely name their town in the text, but their address does
 * ({@code mairie-craponne.fr}, {@code rosnysousbois.fr}), and news sites put the département or region there.
 */
final class Homes {

    /** Written before or after the name of a town in the names of town sites. */
    private static final Pattern OFFICE = Pattern.compile(
            "^(ville-de|villede|ville|mairie-de|mairiede|mairie|commune-de|communede|commune|bienvenue-a)-?|-?(mairie|ville|commune|officiel)$");

    /** How the sources that towns run are called. */
    private static final Pattern PUBLISHER =
            Pattern.compile("\\b(mairie|ville de|ville d|commune de|municipal|municipale)\\b");

    /** Firms and newspapers whose sites are called like a commune. */
    private static final Set<String> NOT_TOWNS =
            Set.of("orange", "lunion", "marianne", "lapresse", "valence", "vif", "challenges", "total");

    /** Sites of towns end like this, and those of invented ones; under other endings the same letters are mostly something else. */
    private static final Set<String> ENDINGS =
            Set.of("fr", "com", "net", "org", "eu", "bzh", "re", "corsica", "alsace", "paris", "example");

    private final Gazetteer gazetteer;
    private final Lazily<Map<String, Place>> larger;

    Homes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        larger = new Lazily<>(this::largerPlaces);
    }

    Home of(Item item) {
        var communes = new HashSet<>(item.territory().communes());
        var departements = new HashSet<>(item.territory().departements());
        var regions = new HashSet<String>();
        for (var code : item.territory().codes()) if (code.startsWith("R")) regions.add(code);
        var words = addressWords(item.address());
        var own = communes.size() == 1 ? gazetteer.findEntry(communes.iterator().next()) : Optional.<Entry>empty();
        var bySite = townOf(item.address());
        var town = own.or(() -> bySite).orElse(null);
        var isOwnSite = town != null
                && (bySite.filter(town::equals).isPresent()
                        || PUBLISHER.matcher(Folding.fold(item.sourceName())).find());
        if (town != null) departements.add(town.place().departement());
        for (var place : namedIn(item.address())) {
            if (place.kind() == Place.Kind.DEPARTEMENT) departements.add(place.insee());
            else regions.add(place.insee());
        }
        return new Home(town, isOwnSite, communes, departements, regions, words);
    }

    /** The town whose site this address belongs to. */
    private Optional<Entry> townOf(URI address) {
        var host = address.getHost();
        if (host == null) return Optional.empty();
        var labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        if (labels.length < 2 || !ENDINGS.contains(labels[labels.length - 1])) return Optional.empty();
        for (var i = labels.length - 2; i >= 0; i--) {
            var town = townOf(labels[i]);
            if (town.isPresent()) return town;
        }
        return Optional.empty();
    }

    private Optional<Entry> townOf(String label) {
        var name = OFFICE.matcher(label).replaceAll("");
        var official = !name.equals(label);
        var letters = name.replace("-", "");
        if (letters.length() < 3 || NOT_TOWNS.contains(letters)) return Optional.empty();
        return gazetteer.listWrittenTogether(letters).stream()
                .filter(entry -> official || (!entry.isWord() && !entry.isPerson()))
                .filter(entry -> official || entry.population() >= MIN_POPULATION || letters.length() >= LONG_NAME)
                .max(Comparator.comparingInt(Entry::population));
    }

    /** A short label equals the name of some hamlet by chance; a long one hardly. */
    private static final int MIN_POPULATION = 1_500;

    private static final int LONG_NAME = 9;

    /** Départements and regions that are a part of the address by themselves: {@code /reunion/}, {@code /finistere/}. */
    private List<Place> namedIn(URI address) {
        var path = address.getPath();
        if (path == null) return List.of();
        return List.of(path.toLowerCase(Locale.ROOT).split("/", -1)).stream()
                .map(part -> larger.get().get(part))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Place> largerPlaces() {
        var places = new HashMap<String, Place>();
        for (var entry : gazetteer.entries()) {
            var place = entry.place();
            if (place.kind() == Place.Kind.REGION) places.putIfAbsent(slug(place.name()), place);
            // Overseas the département and the region bear one name; the département says more.
            if (place.kind() == Place.Kind.DEPARTEMENT) places.put(slug(place.name()), place);
        }
        var reunion = places.get("la-reunion");
        if (reunion != null) places.put("reunion", reunion);
        return places;
    }

    private static String slug(String name) {
        return Folding.fold(name).replace(' ', '-');
    }

    private static String addressWords(URI address) {
        var path = address.getPath() == null ? "" : address.getPath();
        return "-" + Folding.fold(path).replace(' ', '-') + "-";
    }
}
