package vigie.ingest;

import java.net.URI;
import vigie.model.Source;
import vigie.model.Territory;

/** Sources as tests need them. */
public final class Sources {

    private Sources() {}

    public static Source feed(String address) {
        return Source.of(Source.Kind.FEED, URI.create(address), "Le Courrier du Littoral", Territory.of("06"));
    }

    public static Source listing(String address) {
        return Source.of(Source.Kind.LISTING, URI.create(address), "Ville de Port-Clair", Territory.of("06088"));
    }
}
