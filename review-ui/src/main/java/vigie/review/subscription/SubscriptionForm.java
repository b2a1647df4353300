package vigie.review.subscription;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vigie.model.PersonId;
import vigie.model.Place;
import vigie.model.PlaceDirectory;
import vigie.model.Subscription;
import vigie.model.Technology;
import vigie.review.desk.PlaceInput;
import vigie.review.web.Exchange;

/**
 * What someone fills in to get mail.
 *
 * @param typed a place that is still being chosen
 * @param choices places that it could mean
 */
public record SubscriptionForm(
        String email,
        List<Place> places,
        String typed,
        List<Place> choices,
        Set<Technology> technologies,
        Subscription.Cadence cadence) {

    /** More is «everywhere». */
    private static final int MOST_PLACES = 40;
    /** Enough to catch a slip; the confirmation mail is the proof. RFC 5321 allows 254 characters. */
    private static final Pattern EMAIL =
            Pattern.compile("[\\x21-\\x7e&&[^<>,;:\"()\\[\\]\\\\@]]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private static final int LONGEST_EMAIL = 254;

    public SubscriptionForm {
        places = List.copyOf(places);
        choices = List.copyOf(choices);
        technologies = Set.copyOf(technologies);
    }

    /** An empty form, for this place if the address names one. */
    static SubscriptionForm empty(Exchange exchange) {
        var place = exchange.services().places().find(exchange.query("lieu"));
        var technology = Technology.findBySlug(exchange.query("technologie"));
        return new SubscriptionForm(
                "",
                place.stream().toList(),
                "",
                List.of(),
                technology.stream().collect(Collectors.toSet()),
                Subscription.Cadence.WEEKLY);
    }

    static SubscriptionForm of(Exchange exchange) {
        var directory = exchange.services().places();
        var places = new LinkedHashSet<>(chosen(exchange, directory));
        var typed = exchange.form("lieu");
        var reading = typed.isEmpty() ? null : new PlaceInput(directory).read(typed);
        if (reading != null) reading.place().ifPresent(places::add);
        var isClear = reading == null || reading.place().isPresent();
        return new SubscriptionForm(
                exchange.form("courriel"),
                places.stream().limit(MOST_PLACES).toList(),
                isClear ? "" : typed,
                reading == null ? List.of() : reading.choices(),
                exchange.forms("technologies").stream()
                        .flatMap(slug -> Technology.findBySlug(slug).stream())
                        .collect(Collectors.toSet()),
                exchange.form("cadence").equals("jour") ? Subscription.Cadence.DAILY : Subscription.Cadence.WEEKLY);
    }

    SubscriptionForm withPlace(Place place) {
        var more = new ArrayList<>(places);
        if (!more.contains(place)) more.add(place);
        return new SubscriptionForm(email, more, "", List.of(), technologies, cadence);
    }

    public boolean hasEmail() {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }

    public boolean isPlaceUnclear() {
        return !typed.isEmpty();
    }

    Subscription wanted(PersonId subscriber) {
        return new Subscription(
                subscriber, places.stream().map(Place::insee).collect(Collectors.toSet()), technologies, cadence);
    }

    private static List<Place> chosen(Exchange exchange, PlaceDirectory directory) {
        return exchange.forms("lieux").stream()
                .limit(MOST_PLACES)
                .flatMap(insee -> directory.find(insee).stream())
                .toList();
    }
}
