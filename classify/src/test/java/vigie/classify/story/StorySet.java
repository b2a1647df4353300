package vigie.classify.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vigie.classify.Items;
import vigie.classify.Shared;
import vigie.classify.text.Words;
import vigie.model.Candidate;
import vigie.model.DeploymentTag;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.PlaceTag;
import vigie.model.SourceId;
import vigie.model.Status;
import vigie.model.Technology;
import vigie.model.TechnologyTag;
import vigie.model.Territory;
import vigie.model.Verdict;

/** Events and how papers told them, all invented: what grouping is measured on. Read from YAML files made to be extended by hand. */
record StorySet(List<Event> events) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** @param day counted from the first of the set */
    record Telling(String outlet, double day, Kind kind, String title, String text) {}

    enum Kind {
        FIRST,
        COPY,
        LIGHT,
        HEAVY,
        LATER
    }

    record Event(String event, List<String> places, List<String> technologies, String status, List<Telling> tellings) {}

    /** A telling, and the event it tells. */
    record Told(Event event, Telling telling, Item item) {

        /** As a classifier that makes no mistake would tag it. */
        Candidate labelled() {
            var technologies = event.technologies.stream()
                    .map(slug -> Technology.findBySlug(slug).orElseThrow())
                    .toList();
            var status = Status.findBySlug(event.status).orElseThrow();
            return new Candidate(
                    item.id(),
                    item.address(),
                    item.title(),
                    item.text().substring(0, Math.min(400, item.text().length())),
                    item.source(),
                    item.sourceName(),
                    item.published(),
                    item.date(),
                    "fr",
                    0.8,
                    List.of(),
                    event.places.stream().map(Told::main).toList(),
                    technologies.stream()
                            .map(technology -> new TechnologyTag(technology, List.of()))
                            .toList(),
                    List.of(),
                    List.of(new DeploymentTag(event.places.getFirst(), technologies.getFirst(), status, item.title())),
                    null,
                    MinHash.of(Words.of(item.reading())),
                    new Verdict.Versions("labels", "labels"));
        }

        /** As the program tags it; nothing when it sees no candidate. */
        Stream<Candidate> classified() {
            return Shared.CLASSIFIER.classify(item) instanceof Candidate candidate
                    ? Stream.of(candidate)
                    : Stream.empty();
        }

        private static PlaceTag main(String insee) {
            var place = Shared.GAZETTEER.find(insee).orElseThrow();
            return new PlaceTag(place, PlaceTag.Role.MAIN, 0.9, List.of(), "only-one", List.of());
        }
    }

    static StorySet read(String name) {
        return new StorySet(read(name, new TypeReference<>() {}));
    }

    /** All tellings, in the order they came out. */
    List<Told> told() {
        Map<String, List<String>> outlets = read("outlets", new TypeReference<>() {});
        return events.stream()
                .flatMap(event -> event.tellings.stream()
                        .map(telling -> new Told(
                                event,
                                telling,
                                item(
                                        telling,
                                        Territory.of(outlets.get(telling.outlet).toArray(String[]::new))))))
                .sorted(java.util.Comparator.comparing(
                                (Told told) -> told.item().date())
                        .thenComparing(told -> told.item().id().value()))
                .toList();
    }

    private static Item item(Telling telling, Territory territory) {
        var address = URI.create("https://" + telling.outlet + "/" + Integer.toHexString(telling.title.hashCode()));
        Instant at = Items.AUTUMN.plus(Duration.ofMinutes(Math.round(telling.day * 24 * 60)));
        return new Item(
                ItemId.of(address),
                address,
                telling.title,
                "",
                telling.text,
                at,
                at,
                new SourceId(telling.outlet),
                telling.outlet,
                territory,
                null,
                null);
    }

    private static <V> V read(String name, TypeReference<V> type) {
        try (var in = StorySet.class.getResourceAsStream(name + ".yaml")) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
