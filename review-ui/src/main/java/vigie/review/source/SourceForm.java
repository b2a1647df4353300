package vigie.review.source;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vigie.model.PersonId;
import vigie.model.PlaceDirectory;
import vigie.model.Source;
import vigie.model.SourceId;
import vigie.model.Territory;
import vigie.review.desk.PlaceInput;
import vigie.review.web.Exchange;

/** What an editor fills in to have a source watched. */
public record SourceForm(String name, String address, Source.Kind kind, String territory) {

    public static final SourceForm EMPTY = new SourceForm("", "", Source.Kind.FEED, "");

    static SourceForm of(Exchange exchange) {
        var kind = exchange.form("nature").equals("page") ? Source.Kind.LISTING : Source.Kind.FEED;
        return new SourceForm(exchange.form("nom"), exchange.form("adresse"), kind, exchange.form("territoire"));
    }

    /** The sentence that says what is missing; empty when the source can be added. */
    String errorKey(PlaceDirectory places) {
        if (name.isBlank()) return "source.no-name";
        if (uri().isEmpty()) return "source.no-address";
        return codes(places).isEmpty() ? "source.no-territory" : "";
    }

    Source source(PersonId by, PlaceDirectory places) {
        var address = uri().orElseThrow();
        var codes = codes(places).orElseThrow();
        return new Source(SourceId.of(address), kind, address, name, new Territory(codes), null, null, by, false);
    }

    /** Names or codes, separated by commas; nothing when one of them is unclear. */
    private Optional<List<String>> codes(PlaceDirectory places) {
        if (territory.isBlank()) return Optional.of(List.of());
        var codes = Arrays.stream(territory.split("[,;]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> code(text, places))
                .toList();
        return codes.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(codes.stream().map(Optional::orElseThrow).toList());
    }

    private static Optional<String> code(String text, PlaceDirectory places) {
        if (text.matches("FR|R\\d{2}|\\d{2,3}|2[AB]")) return Optional.of(text);
        return new PlaceInput(places).read(text).place().map(place -> place.insee());
    }

    private Optional<URI> uri() {
        try {
            return Optional.of(URI.create(address))
                    .filter(uri -> uri.getHost() != null
                            && String.valueOf(uri.getScheme()).matches("https?"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
