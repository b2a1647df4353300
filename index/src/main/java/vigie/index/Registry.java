package vigie.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.model.Decision.Confirmed;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.Decision.SeenItem;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Place;
import vigie.model.Technology;

/** What is confirmed, place by place: every technology with its states and the sources that say so. Pure; a value. */
public record Registry(List<Deployment> deployments) {

    private static final Comparator<Claim> OLDEST_FIRST =
            Comparator.comparing(Claim::date).thenComparing(Claim::confirmedAt);

    public Registry {
        deployments = List.copyOf(deployments);
    }

    /** A technology in a place, with all that was confirmed of it, the newest first. */
    public record Deployment(Place place, Technology technology, List<Claim> claims) {
        public Deployment {
            claims = List.copyOf(claims);
        }

        /** Its name in mailings and exports: {@code 92073/drones}. */
        public String key() {
            return place.insee() + "/" + technology.slug();
        }
    }

    /** One confirmed statement, with the article that supports it and when it was confirmed. */
    public record Claim(ConfirmedDeployment stated, SeenItem source, Instant confirmedAt) {

        public Instant date() {
            return source.published() == null ? confirmedAt : source.published();
        }
    }

    private record Key(String insee, Technology technology) {}

    /** The registry that these confirmations make. */
    public static Registry of(List<StoryDecided> confirmations) {
        var byKey = new LinkedHashMap<Key, List<Claim>>();
        for (var record : confirmations)
            if (record.decision() instanceof Confirmed confirmed) addTo(byKey, record, confirmed);
        return new Registry(byKey.values().stream().map(Registry::deployment).toList());
    }

    private static void addTo(Map<Key, List<Claim>> byKey, StoryDecided record, Confirmed confirmed) {
        for (var stated : confirmed.deployments()) {
            var source = confirmed.members().stream()
                    .filter(member -> member.item().equals(stated.source()))
                    .findFirst();
            if (source.isEmpty()) continue; // nothing is public without its source
            byKey.computeIfAbsent(new Key(stated.place().insee(), stated.technology()), _ -> new ArrayList<>())
                    .add(new Claim(stated, source.get(), record.at()));
        }
    }

    private static Deployment deployment(List<Claim> claims) {
        var newestFirst = claims.stream().sorted(OLDEST_FIRST.reversed()).toList();
        var newest = newestFirst.getFirst().stated();
        return new Deployment(newest.place(), newest.technology(), newestFirst);
    }
}
