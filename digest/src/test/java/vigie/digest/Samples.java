package vigie.digest;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.digest.plan.DigestPlan;
import vigie.digest.plan.Rhythm;
import vigie.model.Decision.Confirmed;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.Decision.SeenItem;
import vigie.model.Decision.TakenBack;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.ItemId;
import vigie.model.PersonId;
import vigie.model.Place;
import vigie.model.PlaceDirectory;
import vigie.model.RecordId;
import vigie.model.SignedLinks;
import vigie.model.Status;
import vigie.model.StoryId;
import vigie.model.Technology;

/** Records for tests: a few places, and confirmations in one line. */
public final class Samples {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final DigestPlan PLAN = new DigestPlan(
            PARIS, new Rhythm.EveryDay(LocalTime.of(7, 0)), new Rhythm.EveryWeek(DayOfWeek.MONDAY, LocalTime.of(7, 0)));
    public static final DigestSettings SETTINGS = new DigestSettings(
            URI.create("https://vigie.example"), new SignedLinks(new byte[SignedLinks.SECRET_BYTES]), PLAN, false);

    public static final Place SURESNES = commune("92073", "Suresnes");
    public static final Place SAINT_ETIENNE = commune("42218", "Saint-Étienne");
    public static final Place CANNES = commune("06029", "Cannes");
    public static final Place NICE = commune("06088", "Nice");
    public static final PlaceDirectory PLACES = new FewPlaces(List.of(
            SURESNES,
            SAINT_ETIENNE,
            CANNES,
            NICE,
            departement("92", "Hauts-de-Seine"),
            departement("42", "Loire"),
            departement("06", "Alpes-Maritimes")));

    private Samples() {}

    public static Place commune(String insee, String name) {
        return new Place(insee, name, Place.Kind.COMMUNE, Place.departementOf(insee), null);
    }

    private static Place departement(String code, String name) {
        return new Place(code, name, Place.Kind.DEPARTEMENT, code, null);
    }

    /** A story confirmed on the day its only article appeared. */
    public static StoryDecided confirmed(Instant at, Place place, Technology technology, Status status, String quote) {
        return confirmed(at, at, place, technology, status, quote, "La Gazette des Coteaux");
    }

    public static StoryDecided confirmed(
            Instant at,
            Instant published,
            Place place,
            Technology technology,
            Status status,
            String quote,
            String... outlets) {
        var item = new ItemId(RecordId.random().value());
        var stated = new ConfirmedDeployment(place, technology, status, null, null, quote, item);
        return confirmed(at, published, stated, outlets);
    }

    public static StoryDecided confirmed(Instant at, Instant published, ConfirmedDeployment stated, String... outlets) {
        var members = Arrays.stream(outlets)
                .map(outlet -> seen(stated.source(), outlet, published, outlets[0]))
                .toList();
        var story = new StoryId(stated.source().value());
        return new StoryDecided(
                RecordId.random(), at, PersonId.VIGIE, story, 0, new Confirmed(members, List.of(stated)));
    }

    public static StoryDecided takenBack(Instant at, StoryDecided decided) {
        return new StoryDecided(
                RecordId.random(),
                at,
                PersonId.VIGIE,
                decided.story(),
                decided.revision() + 1,
                new TakenBack(decided.id()));
    }

    private static SeenItem seen(ItemId source, String outlet, @Nullable Instant published, String first) {
        var id = outlet.equals(first) ? source : new ItemId(source + outlet.replace(' ', '-'));
        return new SeenItem(id, "Un titre", URI.create("https://presse.example/" + id.value()), outlet, published);
    }

    private record FewPlaces(Map<String, Place> byCode) implements PlaceDirectory {

        FewPlaces(List<Place> places) {
            this(places.stream().collect(Collectors.toMap(Place::insee, Function.identity())));
        }

        @Override
        public Optional<Place> find(String insee) {
            return Optional.ofNullable(byCode.get(insee));
        }

        @Override
        public List<Place> complete(String beginning, int most) {
            return byCode.values().stream()
                    .filter(place -> place.name().startsWith(beginning))
                    .limit(most)
                    .toList();
        }

        @Override
        public List<Place> listNamed(String name) {
            return byCode.values().stream()
                    .filter(place -> place.name().equals(name))
                    .toList();
        }
    }
}
