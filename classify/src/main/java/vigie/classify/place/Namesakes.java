package vigie.classify.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.classify.gazetteer.Entry;
import vigie.classify.gazetteer.Naming;
import vigie.classify.gazetteer.Naming.Form;
import vigie.model.Place;

/**
 * Chooses among the communes that bear one name. What the text says counts most, then where the source is at home, then which
 * other places it names, then size. When nothing decides, the choice is called contested, and a person decides.
 */
final class Namesakes {

    /** Below this share of the evidence a pin on the map would be a guess. */
    private static final double CONTESTED = 0.6;

    /** A town of ten times the people is in the news about six times as often: exp(1.8). */
    private static final double POPULATION = 1.8;

    /** Texts on overseas towns nearly always come from there or say so; those signs then outweigh this. */
    private static final double OVERSEAS = -1.5;

    /** Every other town of the same département that the text names makes it likelier; after three it is beyond doubt. */
    private static final double NEIGHBOUR = 2;

    private static final int MOST_NEIGHBOURS = 3;

    /** How many others are shown to the reviewer. */
    private static final int MOST_SHOWN = 5;

    static final String ONLY_ONE = "only-one";
    /** Shown when nothing but size speaks for the choice. */
    private static final String POPULATION_WHY = "population";

    static final String CONTESTED_WHY = "contested";

    /**
     * What the text and the source tell about where it plays.
     *
     * @param nearby how many towns that bear a name of their own the text names in each département
     */
    record Clues(
            Home home,
            Set<String> brackets,
            Set<String> departements,
            Set<String> groupings,
            Map<String, Integer> nearby,
            Set<String> fullNames) {}

    record Choice(Entry entry, double confidence, String why, List<Place> others) {
        boolean isContested() {
            return why.equals(CONTESTED_WHY);
        }
    }

    private record Scored(Naming naming, double score, String why) {}

    private Namesakes() {}

    static Choice choose(List<Naming> namings, Clues clues) {
        if (namings.size() == 1) return new Choice(namings.getFirst().entry(), 1, ONLY_ONE, List.of());
        var scored = new ArrayList<Scored>();
        for (var naming : namings) scored.add(score(naming, clues));
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(one -> one.naming().entry().place().insee()));
        var best = scored.getFirst();
        var confidence = 1
                / scored.stream()
                        .mapToDouble(one -> Math.exp(one.score() - best.score()))
                        .sum();
        var others = scored.stream()
                .skip(1)
                .limit(MOST_SHOWN)
                .map(one -> one.naming().entry().place())
                .toList();
        return new Choice(
                best.naming().entry(), confidence, confidence < CONTESTED ? CONTESTED_WHY : best.why(), others);
    }

    /** The strongest single sign becomes the reason that is shown. */
    private static Scored score(Naming naming, Clues clues) {
        var entry = naming.entry();
        var signs = new Signs();
        signs.add(POPULATION * Math.log10(entry.population() + 10.0), POPULATION_WHY);
        signs.add(ofForm(naming.form()), POPULATION_WHY);
        if (entry.place().departement().length() > 2) signs.add(OVERSEAS, POPULATION_WHY);
        if (!clues.brackets().isEmpty()) {
            var holds = clues.brackets().stream().anyMatch(words -> Departements.holds(words, entry));
            signs.add(holds ? 10 : -4, "departement-in-brackets");
        }
        if (clues.home().covers(entry)) signs.add(7, "source-territory");
        else if (clues.home().liesNear(entry)) signs.add(4.5, "source-territory");
        if (clues.departements().contains(entry.place().departement())) signs.add(3.5, "departement-in-text");
        if (clues.groupings().contains(entry.grouping())) signs.add(3, "neighbours-in-text");
        var neighbours = clues.nearby().getOrDefault(entry.place().departement(), 0);
        if (neighbours > 0) signs.add(NEIGHBOUR * Math.min(neighbours, MOST_NEIGHBOURS), "neighbours-in-text");
        if (clues.fullNames().contains(entry.place().insee())) signs.add(5, "full-name-in-text");
        return new Scored(naming, signs.sum, signs.strongest);
    }

    private static double ofForm(Form form) {
        return switch (form) {
            case OFFICIAL -> 1;
            case ALIAS -> 2;
            case DEMONYM -> 0.8;
            case SHORTENED -> 0;
            case FORMER -> -1;
        };
    }

    private static final class Signs {
        private double sum;
        private double most;
        private String strongest = POPULATION_WHY;

        void add(double weight, String why) {
            sum += weight;
            if (weight <= most || why.equals(POPULATION_WHY)) return;
            most = weight;
            strongest = why;
        }
    }
}
