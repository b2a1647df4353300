package vigie.digest.letter;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigie.digest.news.Change;
import vigie.digest.plan.Rhythm;
import vigie.model.Status;
import vigie.model.Subscription.Cadence;
import vigie.model.Technology;

/** The English words of a mail. What is quoted stays in the language it was written in. */
record English() implements Wording {

    private static final int MOST_NAMED = 6;

    @Override
    public String language() {
        return "en";
    }

    @Override
    public String set(String text) {
        return text.replace("...", "…").replaceAll("(?<=\\p{L})'(?=\\p{L})", "’");
    }

    @Override
    public String quoted(String sentence) {
        return FrenchTypography.quoted(sentence); // the sentence is French
    }

    @Override
    public String status(Status status) {
        return switch (status) {
            case PLANNED -> "Planned";
            case VOTED -> "Voted";
            case TRIAL -> "Trial";
            case DEPLOYED -> "In service";
            case EXTENDED -> "Extended";
            case SUSPENDED -> "Suspended";
            case ABANDONED -> "Abandoned";
            case UNKNOWN -> "State unknown";
        };
    }

    @Override
    public String technology(Technology technology) {
        return switch (technology) {
            case VIDEOSURVEILLANCE -> "video surveillance";
            case VIDEOSURVEILLANCE_ALGORITHMIQUE -> "algorithmic video surveillance";
            case RECONNAISSANCE_FACIALE -> "face recognition";
            case BIOMETRIE -> "biometrics";
            case DRONES -> "drones";
            case HELICOPTERES -> "helicopters";
            case CAPTEURS_SONORES -> "sound sensors";
            case POLICE_PREDICTIVE -> "predictive policing";
            case HYPERVISION -> "city control platform";
            case LAPI -> "number plate reading";
            case VIDEO_VERBALISATION -> "fines by video";
            case CAMERAS_PIETONS -> "body-worn cameras";
            case CAPTEURS_MOBILITE -> "mobility sensors";
            case APPLICATION_SIGNALEMENT -> "reporting application";
        };
    }

    @Override
    public String change(Change change) {
        return switch (change) {
            case Change.New() -> "new";
            case Change.Was(var status) -> "was “" + status(status).toLowerCase(Locale.ENGLISH) + "”";
            case Change.Again(var outlets) -> outlets < 2 ? "confirmed again" : "confirmed by " + outlets + " sources";
            case Change.Older() -> "an earlier fact";
        };
    }

    @Override
    public String cameras(int count) {
        return count == 1 ? "one camera" : number(count) + "\u00a0cameras";
    }

    @Override
    public String source(String outlet, LocalDate date, int others) {
        var first = FrenchTypography.set(outlet) + ", " + shortDay(date) + " " + date.getYear();
        if (others == 0) return first;
        return first + (others == 1 ? ", and one other outlet" : ", and " + others + " other outlets");
    }

    @Override
    public String day(LocalDate day) {
        return day.getDayOfMonth() + "\u00a0" + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + day.getYear();
    }

    @Override
    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + ", " + hour(moment.toLocalTime());
    }

    @Override
    public String days(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) return day(first) + " – " + day(last);
        var month = "\u00a0" + first.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return first.getDayOfMonth() + (first.getMonth() == last.getMonth() ? "" : month) + "\u00a0–\u00a0" + day(last);
    }

    @Override
    public String shortDay(LocalDate day) {
        return day.getDayOfMonth() + "\u00a0" + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    @Override
    public String shortDays(LocalDate first, LocalDate last) {
        var begin = first.getMonth() == last.getMonth() ? Integer.toString(first.getDayOfMonth()) : shortDay(first);
        return begin + "\u00a0–\u00a0" + shortDay(last);
    }

    @Override
    public String rhythm(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.EveryDay(var at) -> "every day at " + hour(at);
            case Rhythm.EveryWeek(var on, var at) ->
                "every " + on.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " at " + hour(at);
            case Rhythm.Every(var length) -> "every " + length(length);
        };
    }

    @Override
    public String demo() {
        return "Demonstration: fictional press, after known facts.";
    }

    @Override
    public String subject(String when, String title) {
        return "Vigie, " + when + ": " + title;
    }

    @Override
    public String digestTitle(int changes, boolean inPlaces) {
        return (changes == 1 ? "One change" : number(changes) + "\u00a0changes") + (inPlaces ? " in your places" : "");
    }

    @Override
    public List<String> interests(List<String> places, List<Technology> technologies) {
        var lines = new ArrayList<String>();
        lines.add("Your places: " + (places.isEmpty() ? "all of France." : named(places) + "."));
        if (!technologies.isEmpty())
            lines.add("Your technologies: "
                    + named(technologies.stream().map(this::technology).toList()) + ".");
        return lines;
    }

    @Override
    public String confirmedByPeople() {
        return "A person read and confirmed all that follows, each with its article.";
    }

    @Override
    public String original() {
        return "Original";
    }

    @Override
    public String sheet() {
        return "What is known";
    }

    @Override
    public String more(int changes) {
        return changes == 1
                ? "See one other change in the registry"
                : "See " + number(changes) + " other changes in the registry";
    }

    @Override
    public String openRegistry() {
        return "Open the registry";
    }

    @Override
    public String digestReason(String rhythm, LocalDate since) {
        return "You get this letter " + rhythm + " because you asked for it on " + day(since) + ".";
    }

    @Override
    public String changeWishes() {
        return "Change the day or the places";
    }

    @Override
    public String leave() {
        return "Stop receiving it";
    }

    @Override
    public String digestPromise() {
        return "No picture, no pixel, no tracking link. Each fact appears once.";
    }

    @Override
    public String confirmationTitle() {
        return "Confirm your subscription";
    }

    @Override
    public String confirmationSubject() {
        return "Vigie: confirm your subscription";
    }

    @Override
    public String asked(Cadence cadence) {
        return switch (cadence) {
            case DAILY ->
                "This address was given to receive Vigie’s letter every day: newly confirmed surveillance deployments.";
            case WEEKLY ->
                "This address was given to receive Vigie’s letter every week: newly confirmed surveillance deployments.";
        };
    }

    @Override
    public String notBeforeConfirmed() {
        return "Nothing is sent without your consent. When there is nothing new, there is no letter.";
    }

    @Override
    public String confirm() {
        return "Confirm the subscription";
    }

    @Override
    public String confirmationReason(long hours) {
        return "This link works for " + hours
                + " hours. If you did not ask for anything, do nothing: the address will be erased.";
    }

    @Override
    public String confirmationPromise() {
        return "No picture, no pixel, no tracking link. Every letter can be stopped with one click.";
    }

    private static String named(List<String> names) {
        var shown = names.stream()
                .limit(names.size() > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED)
                .toList();
        if (shown.size() < names.size())
            return String.join(", ", shown) + " and " + (names.size() - shown.size()) + " others";
        if (names.size() == 1) return names.getFirst();
        return names.stream().limit(names.size() - 1).collect(joining(", ")) + " and " + names.getLast();
    }

    private static String number(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    private static String hour(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    private static String length(Duration length) {
        var minutes = length.toMinutes();
        if (length.toSeconds() % 60 != 0 || minutes == 0) return length.toSeconds() + "\u00a0seconds";
        return minutes == 1 ? "minute" : minutes + "\u00a0minutes";
    }
}
