package vigie.digest.letter;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import vigie.model.Place;
import vigie.model.PlaceDirectory;
import vigie.model.Subscription;

/** What a reader asked for, in words. */
final class Interests {

    private Interests() {}

    static List<String> lines(Wording words, Subscription subscription, PlaceDirectory places) {
        var names = subscription.places().stream()
                .map(code -> places.find(code).map(Place::name).orElse(code))
                .sorted(Collator.getInstance(Locale.FRENCH))
                .toList();
        return words.interests(
                names, subscription.technologies().stream().sorted().toList());
    }
}
