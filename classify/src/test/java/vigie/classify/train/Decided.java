package vigie.classify.train;

import java.util.List;
import java.util.stream.IntStream;
import vigie.classify.Items;
import vigie.model.Decision;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.Decision.SeenItem;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Item;
import vigie.model.PersonId;
import vigie.model.Place;
import vigie.model.RecordId;
import vigie.model.Status;
import vigie.model.StoryId;
import vigie.model.Technology;
import vigie.model.Territory;

/** Articles and decisions on them, for tests. */
final class Decided {

    static final Place VALENCE = new Place("26362", "Valence", Place.Kind.COMMUNE, "26", null);

    private Decided() {}

    static Item cameras(int number) {
        return Items.from(
                "https://journal.example/cameras-" + number,
                "Valence installe " + number + " caméras de vidéosurveillance",
                "La ville de Valence installe " + number
                        + " caméras de vidéosurveillance, a voté le conseil municipal de Valence.",
                Territory.of("26"));
    }

    static Item cinema(int number) {
        return Items.from(
                "https://journal.example/cinema-" + number,
                "Au cinéma de Colmar, " + number + " caméras",
                "Le film suit un voleur que trahissent les caméras de vidéosurveillance d'un supermarché de Colmar.",
                Territory.UNKNOWN);
    }

    static StoryDecided confirmed(Item... members) {
        var deployment = new ConfirmedDeployment(
                VALENCE, Technology.VIDEOSURVEILLANCE, Status.VOTED, null, null, "Valence installe…", members[0].id());
        return decided(members[0], new Decision.Confirmed(seen(members), List.of(deployment)));
    }

    static StoryDecided refused(Item... members) {
        return decided(members[0], new Decision.Refused(seen(members), Decision.Reason.OFF_TOPIC));
    }

    static boolean isHeldBack(Item founder) {
        return DecidedTexts.isHeldBack(StoryId.foundedBy(founder.id()));
    }

    /** Numbers whose articles about cameras found stories that are held back, or not. */
    static int[] numbers(boolean heldBack, int count) {
        return IntStream.iterate(2, number -> number + 1)
                .filter(number -> isHeldBack(cameras(number)) == heldBack)
                .limit(count)
                .toArray();
    }

    private static StoryDecided decided(Item founder, Decision decision) {
        return new StoryDecided(
                RecordId.random(), Items.AUTUMN, new PersonId("anne"), StoryId.foundedBy(founder.id()), 0, decision);
    }

    private static List<SeenItem> seen(Item... members) {
        return List.of(members).stream()
                .map(item -> new SeenItem(item.id(), item.title(), item.address(), item.sourceName(), null))
                .toList();
    }
}
