package vigie.classify.place;

import java.util.ArrayList;
import java.util.List;
import vigie.classify.gazetteer.Gazetteer;
import vigie.classify.gazetteer.Mention;
import vigie.classify.gazetteer.Naming;
import vigie.classify.text.Reading;

/** Everything in a text that reads like a place, the communes apart from départements, regions and groupings. */
record Hits(List<Mention> communes, List<Mention> larger) {

    Hits {
        communes = List.copyOf(communes);
        larger = List.copyOf(larger);
    }

    static Hits of(Gazetteer gazetteer, Reading reading) {
        var communes = new ArrayList<Mention>();
        var larger = new ArrayList<Mention>();
        for (var mention : gazetteer.mentions(reading.words())) sort(mention, reading, communes, larger);
        return new Hits(communes, larger);
    }

    /** «la Vienne» is the département, «à Vienne» the commune. */
    private static void sort(Mention mention, Reading reading, List<Mention> communes, List<Mention> larger) {
        var bodies = namings(mention, false);
        var towns = namings(mention, true);
        var isLarger = !bodies.isEmpty() && (towns.isEmpty() || LargerBodies.isMeant(mention, reading));
        if (isLarger) larger.add(new Mention(mention.first(), mention.last(), mention.contracted(), bodies));
        else communes.add(new Mention(mention.first(), mention.last(), mention.contracted(), towns));
    }

    private static List<Naming> namings(Mention mention, boolean communes) {
        return mention.namings().stream()
                .filter(naming -> naming.entry().isCommune() == communes)
                .toList();
    }
}
