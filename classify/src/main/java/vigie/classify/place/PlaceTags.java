package vigie.classify.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import vigie.classify.gazetteer.Entry;
import vigie.classify.gazetteer.Mention;
import vigie.classify.place.PlaceFinder.Found;
import vigie.classify.text.Reading;
import vigie.model.PlaceTag;
import vigie.model.PlaceTag.Role;
import vigie.model.Span;

/** Turns what was found into tags: roles given, the town's own site considered, the surest first. For one text. */
final class PlaceTags {

    static final String OWN_SITE = "own-site";
    static final String SOURCE_TERRITORY = "source-territory";
    private static final String ACTING = "acting-body";

    /** A larger body has one name only, so little can be wrong with it but its role. */
    private static final double LARGER_CONFIDENCE = 0.95;

    /** A town's own page that does not name it: the address is good evidence, but some pages report of neighbours. */
    private static final double OWN_SITE_CONFIDENCE = 0.95;

    /** A local paper that does not name the place: likelier its own town than another, but not by much. */
    private static final double HOME_CONFIDENCE = 0.55;

    /** More highlights of one place help nobody, and hostile texts would make records too large for the log. */
    private static final int MOST_SPANS = 200;

    private final Reading reading;
    private final Home home;
    private final ToDoubleFunction<Found> chanceOfMain;
    private final Told told;

    /** @param chanceOfMain how likely the text is about a place, 0 to 1 */
    PlaceTags(Reading reading, Home home, ToDoubleFunction<Found> chanceOfMain, Told told) {
        this.reading = reading;
        this.home = home;
        this.chanceOfMain = chanceOfMain;
        this.told = told;
    }

    List<PlaceTag> of(List<Found> found, List<LargerBodies.Body> bodies) {
        var tags = new ArrayList<PlaceTag>();
        var unnamed = home.findTown()
                .filter(town ->
                        found.stream().noneMatch(one -> home.isTown(one.choice().entry())));
        for (var one : found) tags.add(tag(one));
        for (var body : bodies) {
            tags.add(new PlaceTag(
                    body.entry().place(), body.role(), LARGER_CONFIDENCE, spans(body.mentions()), ACTING, List.of()));
        }
        var othersAct = tags.stream().anyMatch(tag -> tag.role() == Role.MAIN);
        unnamed.filter(town -> !othersAct && (home.isOwnSite() || speaksOfItsTown()))
                .ifPresent(town -> tags.add(unnamed(town)));
        tags.sort(Comparator.comparing(PlaceTag::role)
                .thenComparing(Comparator.comparingDouble(PlaceTag::confidence).reversed()));
        return List.copyOf(tags);
    }

    private PlaceTag unnamed(Entry town) {
        return home.isOwnSite()
                ? new PlaceTag(town.place(), Role.MAIN, OWN_SITE_CONFIDENCE, List.of(), OWN_SITE, List.of())
                : new PlaceTag(town.place(), Role.MAIN, HOME_CONFIDENCE, List.of(), SOURCE_TERRITORY, List.of());
    }

    /** A paper of one town that writes «la mairie» without a name means its own, unless it tells of somewhere abroad. */
    private boolean speaksOfItsTown() {
        if (!told.speaksOfTechnology() || told.isAbroad()) return false;
        for (var i = 0; i < reading.words().size(); i++)
            if (NameCues.TOWN_HALL.contains(reading.words().folded(i))) return true;
        return false;
    }

    private PlaceTag tag(Found one) {
        var choice = one.choice();
        var main = !choice.isContested() && chanceOfMain.applyAsDouble(one) >= ENOUGH;
        var confidence = Math.round(1000 * choice.confidence() / (1 + Math.exp(-one.best()))) / 1000.0;
        return new PlaceTag(
                choice.entry().place(),
                main ? Role.MAIN : Role.MENTIONED,
                confidence,
                spans(one.mentions()),
                choice.why(),
                choice.others());
    }

    /** From here a place is one the text is about: where precision and recall meet on the bundled texts, cross-validated. */
    private static final double ENOUGH = 0.4;

    private List<Span> spans(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> reading.span(mention.first(), mention.last()))
                .sorted(Comparator.comparingInt(Span::from))
                .limit(MOST_SPANS)
                .toList();
    }
}
