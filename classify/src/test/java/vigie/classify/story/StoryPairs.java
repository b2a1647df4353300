package vigie.classify.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vigie.classify.story.StorySet.Kind;

/**
 * Every two tellings of a set: are they one event, and were they grouped as one?
 *
 * @param byKind of the pairs that are one event, by the kind of the one farther from the original: how many there are, how many
 *     were found
 */
record StoryPairs(int found, int wrong, int missed, Map<Kind, int[]> byKind, List<String> errors) {

    /** A telling, the event it belongs to, and the story it was given. */
    record Grouped(String event, String story, Kind kind, String title) {}

    static StoryPairs of(List<Grouped> all) {
        int found = 0, wrong = 0, missed = 0;
        var byKind = new EnumMap<Kind, int[]>(Kind.class);
        var errors = new ArrayList<String>();
        for (var i = 0; i < all.size(); i++) {
            for (var j = i + 1; j < all.size(); j++) {
                var one = all.get(i);
                var other = all.get(j);
                var isOne = one.event.equals(other.event);
                var asOne = one.story.equals(other.story);
                if (isOne && asOne) found++;
                else if (asOne) wrong++;
                else if (isOne) missed++;
                if (isOne) {
                    var farther = one.kind.compareTo(other.kind) > 0 ? one.kind : other.kind;
                    var counts = byKind.computeIfAbsent(farther, _ -> new int[2]);
                    counts[0]++;
                    if (asOne) counts[1]++;
                }
                if (isOne != asOne) {
                    var what = asOne ? "taken for one: " : "not found: ";
                    errors.add(what + one.event + " «" + one.title + "», " + other.event + " «" + other.title + "»");
                }
            }
        }
        return new StoryPairs(found, wrong, missed, byKind, errors);
    }

    double precision() {
        return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    double recall() {
        return found + missed == 0 ? 1 : (double) found / (found + missed);
    }

    double f1() {
        return found == 0 ? 0 : 2.0 * found / (2 * found + wrong + missed);
    }

    String summary() {
        var kinds = byKind.entrySet().stream()
                .map(kind -> kind.getKey().name().toLowerCase(Locale.ROOT) + " " + kind.getValue()[1] + "/"
                        + kind.getValue()[0])
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "pairs: precision %.3f, recall %.3f, F1 %.3f (%d found, %d wrong, %d missed; found of %s)",
                precision(),
                recall(),
                f1(),
                found,
                wrong,
                missed,
                kinds);
    }

    @Override
    public String toString() {
        return summary() + errors.stream().collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}
