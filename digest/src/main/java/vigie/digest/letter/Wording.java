package vigie.digest.letter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import vigie.digest.news.Change;
import vigie.digest.plan.Rhythm;
import vigie.model.Status;
import vigie.model.Subscription.Cadence;
import vigie.model.Technology;

/** Every sentence of a mail in one language. Both say the same in the same tone: short, the fact first, nothing of enthusiasm. */
sealed interface Wording permits French, English {

    /** French unless English is asked for. */
    static Wording of(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("en") ? new English() : new French();
    }

    String language();

    /** The text with this language's spaces, apostrophes and ellipses. For all text that is not ours. */
    String set(String text);

    /** The sentence between this language's quotation marks. */
    String quoted(String sentence);

    String status(Status status);

    String technology(Technology technology);

    String change(Change change);

    String cameras(int count);

    /** Who says it, when, and how many others do. */
    String source(String outlet, LocalDate date, int others);

    String day(LocalDate day);

    String moment(LocalDateTime moment);

    /** Both days included. */
    String days(LocalDate first, LocalDate last);

    String shortDay(LocalDate day);

    String shortDays(LocalDate first, LocalDate last);

    /** How often and when. */
    String rhythm(Rhythm rhythm);

    String demo();

    String subject(String when, String title);

    String digestTitle(int changes, boolean inPlaces);

    /** What the reader asked for; an empty list stands for all. */
    List<String> interests(List<String> places, List<Technology> technologies);

    String confirmedByPeople();

    String original();

    String sheet();

    String more(int changes);

    String openRegistry();

    String digestReason(String rhythm, LocalDate since);

    String changeWishes();

    String leave();

    String digestPromise();

    String confirmationTitle();

    String confirmationSubject();

    String asked(Cadence cadence);

    String notBeforeConfirmed();

    String confirm();

    String confirmationReason(long hours);

    String confirmationPromise();
}
