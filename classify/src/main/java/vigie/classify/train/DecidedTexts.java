package vigie.classify.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.classify.file.LabelledText;
import vigie.model.Decision;
import vigie.model.Decision.Confirmed;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.Decision.Refused;
import vigie.model.Decision.SeenItem;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.Place;
import vigie.model.StoryId;

/**
 * What volunteers decided, joined with the articles they decided on, as labelled texts. Pure.
 *
 * <p>A confirmed article is relevant, with the deployments as they were confirmed and never as a machine proposed them; a refused
 * one is not relevant. A decision taken back is not in force and does not come here. Where stories disagree about one article, a
 * confirmation counts.
 *
 * @param learnt to train on
 * @param heldBack every fifth story, to measure with; never to train on, now or later
 * @param missing articles whose text is no longer kept
 */
public record DecidedTexts(List<LabelledText> learnt, List<LabelledText> heldBack, int missing) {

    /** Every fifth story is held back. */
    private static final int FIFTH = 5;

    public static final DecidedTexts NONE = new DecidedTexts(List.of(), List.of(), 0);

    public DecidedTexts {
        learnt = List.copyOf(learnt);
        heldBack = List.copyOf(heldBack);
    }

    /** The articles that these decisions are about. */
    public static Set<ItemId> articles(Collection<StoryDecided> inForce) {
        return inForce.stream()
                .flatMap(decided -> members(decided.decision()).stream())
                .map(SeenItem::item)
                .collect(Collectors.toSet());
    }

    /**
     * Joins decisions with articles.
     *
     * @param inForce the decisions in force, one for each story
     * @param items the article of an id, or null when it is no longer kept
     */
    public static DecidedTexts of(Collection<StoryDecided> inForce, Function<ItemId, @Nullable Item> items) {
        var decisions = new LinkedHashMap<ItemId, Decision>();
        var heldBackIds = new HashSet<ItemId>();
        for (var decided : inForce) {
            for (var member : members(decided.decision())) {
                decisions.merge(
                        member.item(), decided.decision(), (one, other) -> one instanceof Confirmed ? one : other);
                if (isHeldBack(decided.story())) heldBackIds.add(member.item());
            }
        }
        var learnt = new ArrayList<LabelledText>();
        var heldBack = new ArrayList<LabelledText>();
        var missing = 0;
        for (var entry : decisions.entrySet()) {
            var item = items.apply(entry.getKey());
            if (item == null) missing++;
            else (heldBackIds.contains(item.id()) ? heldBack : learnt).add(labelled(item, entry.getValue()));
        }
        return new DecidedTexts(learnt, heldBack, missing);
    }

    /**
     * Whether a story is measured with instead of learnt from. A story is called after the article that founded it, so this is a
     * hash of an item id; all articles of a story go together, since they tell the same in nearly the same words.
     */
    static boolean isHeldBack(StoryId story) {
        return Math.floorMod(story.value().hashCode(), FIFTH) == 0;
    }

    private static List<SeenItem> members(Decision decision) {
        return switch (decision) {
            case Confirmed confirmed -> confirmed.members();
            case Refused refused -> refused.members();
            case Decision.PutOff _, Decision.TakenBack _, Decision.Joined _, Decision.Linked _, Decision.TakenOut _ ->
                List.of();
        };
    }

    private static LabelledText labelled(Item item, Decision decision) {
        return decision instanceof Confirmed confirmed ? confirmed(item, confirmed.deployments()) : refused(item);
    }

    private static LabelledText confirmed(Item item, List<ConfirmedDeployment> deployments) {
        var communes = deployments.stream()
                .map(ConfirmedDeployment::place)
                .filter(place -> place.kind() == Place.Kind.COMMUNE)
                .map(Place::insee)
                .collect(Collectors.toSet());
        var technologies = deployments.stream()
                .map(deployment -> deployment.technology().slug())
                .collect(Collectors.toSet());
        return new LabelledText(
                item, "positive", true, false, communes, communes, communes, technologies, statuses(item, deployments));
    }

    /** Only of the article that the quote is from: the others of its story may have told of it at another time. */
    private static Map<String, String> statuses(Item item, List<ConfirmedDeployment> deployments) {
        var statuses = new HashMap<String, String>();
        for (var deployment : deployments) {
            if (!deployment.source().equals(item.id())) continue;
            statuses.put(
                    LabelledText.pair(
                            deployment.place().insee(), deployment.technology().slug()),
                    deployment.status().slug());
        }
        return statuses;
    }

    private static LabelledText refused(Item item) {
        return new LabelledText(item, "hard-negative", false, false, Set.of(), Set.of(), Set.of(), Set.of(), Map.of());
    }
}
