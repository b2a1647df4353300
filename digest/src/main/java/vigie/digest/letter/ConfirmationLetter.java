package vigie.digest.letter;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import vigie.digest.letter.Letter.Link;
import vigie.model.PlaceDirectory;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.SignedLink;

/** The mail that asks whether an address was really given by the one who reads it. Pure. */
public final class ConfirmationLetter {

    private final Links links;
    private final PlaceDirectory places;
    private final ZoneId zone;
    private final boolean demo;

    public ConfirmationLetter(Links links, PlaceDirectory places, ZoneId zone, boolean demo) {
        this.links = links;
        this.places = places;
        this.zone = zone;
        this.demo = demo;
    }

    public Letter write(SubscriberProfile profile) {
        var words = Wording.of(profile.language());
        var interests = Interests.lines(words, profile.wanted(), places);
        return new Letter(
                words.language(),
                words.confirmationSubject(),
                demo ? words.demo() : "",
                words.asked(profile.wanted().cadence()),
                words.day(profile.askedAt().atZone(zone).toLocalDate()),
                words.confirmationTitle(),
                Stream.of(
                                Stream.of(words.asked(profile.wanted().cadence())),
                                interests.stream(),
                                Stream.of(words.notBeforeConfirmed()))
                        .flatMap(lines -> lines)
                        .toList(),
                List.of(),
                null,
                new Link(words.confirm(), links.confirm(profile.person(), profile.askedAt())),
                words.confirmationReason(SignedLink.CONFIRM_WITHIN.toHours()),
                List.of(),
                words.confirmationPromise());
    }
}
