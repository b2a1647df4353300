package vigie.classify.shelf;

import java.net.URI;
import java.time.Instant;
import vigie.model.Item;
import vigie.model.ItemId;
import vigie.model.SourceId;
import vigie.model.Territory;

/** An article that asks every model something, to try a set before it judges anything else. */
final class Trial {

    private static final URI ADDRESS = URI.create("https://gazette.example/essai");

    static final Item ITEM = new Item(
            ItemId.of(ADDRESS),
            ADDRESS,
            "Valence installe vingt caméras de vidéosurveillance",
            "",
            "Le conseil municipal de Valence (Drôme) a voté l'achat de vingt caméras de vidéosurveillance. "
                    + "Les drones de la police municipale de Romans-sur-Isère ne voleront plus.",
            null,
            Instant.EPOCH,
            new SourceId("essai"),
            "",
            Territory.of("26"),
            "fr",
            null);

    private Trial() {}
}
