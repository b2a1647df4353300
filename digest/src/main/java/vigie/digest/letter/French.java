package vigie.digest.letter;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigie.digest.news.Change;
import vigie.digest.plan.Rhythm;
import vigie.model.Status;
import vigie.model.Subscription.Cadence;
import vigie.model.Technology;

/** The French words of a mail. Written with plain spaces; {@link FrenchTypography} sets them. */
record French() implements Wording {

    /** More would push the news off the first screen. */
    private static final int MOST_NAMED = 6;

    @Override
    public String language() {
        return "fr";
    }

    @Override
    public String set(String text) {
        return FrenchTypography.set(text);
    }

    @Override
    public String quoted(String sentence) {
        return FrenchTypography.quoted(sentence);
    }

    @Override
    public String status(Status status) {
        return switch (status) {
            case PLANNED -> "Projet";
            case VOTED -> "Voté";
            case TRIAL -> "Essai";
            case DEPLOYED -> "En service";
            case EXTENDED -> "Étendu";
            case SUSPENDED -> "Suspendu";
            case ABANDONED -> "Abandonné";
            case UNKNOWN -> "État inconnu";
        };
    }

    @Override
    public String technology(Technology technology) {
        return switch (technology) {
            case VIDEOSURVEILLANCE -> "vidéosurveillance";
            case VIDEOSURVEILLANCE_ALGORITHMIQUE -> "vidéosurveillance algorithmique";
            case RECONNAISSANCE_FACIALE -> "reconnaissance faciale";
            case BIOMETRIE -> "biométrie";
            case DRONES -> "drones";
            case HELICOPTERES -> "hélicoptères";
            case CAPTEURS_SONORES -> "capteurs sonores";
            case POLICE_PREDICTIVE -> "police prédictive";
            case HYPERVISION -> "hypervision";
            case LAPI -> "lecture de plaques";
            case VIDEO_VERBALISATION -> "vidéo-verbalisation";
            case CAMERAS_PIETONS -> "caméras-piétons";
            case CAPTEURS_MOBILITE -> "capteurs de mobilité";
            case APPLICATION_SIGNALEMENT -> "application de signalement";
        };
    }

    @Override
    public String change(Change change) {
        return switch (change) {
            case Change.New() -> "nouveau";
            case Change.Was(var status) -> set("était « " + status(status).toLowerCase(Locale.FRENCH) + " »");
            case Change.Again(var outlets) ->
                outlets < 2 ? "confirmé de nouveau" : set("confirmé par une " + outlets + "ᵉ source");
            case Change.Older() -> "fait plus ancien";
        };
    }

    @Override
    public String cameras(int count) {
        return count == 1 ? "une caméra" : set(number(count) + " caméras");
    }

    @Override
    public String source(String outlet, LocalDate date, int others) {
        var first = set(outlet) + ", " + shortDay(date) + " " + date.getYear();
        if (others == 0) return first;
        return first + (others == 1 ? ", et un autre titre" : set(", et " + others + " autres titres"));
    }

    @Override
    public String day(LocalDate day) {
        return dayOfMonth(day) + "\u00a0" + month(day) + " " + day.getYear();
    }

    @Override
    public String moment(LocalDateTime moment) {
        return day(moment.toLocalDate()) + ", " + hour(moment.toLocalTime());
    }

    @Override
    public String days(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) return day(first) + " – " + day(last);
        var begin = dayOfMonth(first) + (first.getMonth() == last.getMonth() ? "" : "\u00a0" + month(first));
        return begin + "\u00a0–\u00a0" + day(last);
    }

    @Override
    public String shortDay(LocalDate day) {
        return dayOfMonth(day) + "\u00a0" + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.FRENCH);
    }

    @Override
    public String shortDays(LocalDate first, LocalDate last) {
        return (first.getMonth() == last.getMonth() ? dayOfMonth(first) : shortDay(first)) + "\u00a0–\u00a0"
                + shortDay(last);
    }

    @Override
    public String rhythm(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.EveryDay(var at) -> "chaque jour, à " + hour(at);
            case Rhythm.EveryWeek(var on, var at) -> "le " + weekday(on) + ", à " + hour(at);
            case Rhythm.Every(var length) -> "toutes les " + length(length);
        };
    }

    @Override
    public String demo() {
        return set("Démonstration : presse fictive, d’après des faits connus.");
    }

    @Override
    public String subject(String when, String title) {
        return set("Vigie, " + when + " : " + title);
    }

    @Override
    public String digestTitle(int changes, boolean inPlaces) {
        var count = changes == 1 ? "Un changement" : number(changes) + "\u00a0changements";
        return count + (inPlaces ? " dans vos lieux" : "");
    }

    @Override
    public List<String> interests(List<String> places, List<Technology> technologies) {
        var lines = new ArrayList<String>();
        lines.add(set("Vos lieux : " + (places.isEmpty() ? "toute la France." : named(places) + ".")));
        if (!technologies.isEmpty()) {
            lines.add(set("Vos technologies : "
                    + named(technologies.stream().map(this::technology).toList()) + "."));
        }
        return lines;
    }

    @Override
    public String confirmedByPeople() {
        return "Tout ce qui suit a été lu et confirmé par une personne, article à l’appui.";
    }

    @Override
    public String original() {
        return "Original";
    }

    @Override
    public String sheet() {
        return "Fiche";
    }

    @Override
    public String more(int changes) {
        return changes == 1
                ? "Voir au registre un autre changement"
                : set("Voir au registre " + number(changes) + " autres changements");
    }

    @Override
    public String openRegistry() {
        return "Ouvrir le registre";
    }

    @Override
    public String digestReason(String rhythm, LocalDate since) {
        return "Vous recevez cette lettre " + rhythm + ", parce que vous l’avez demandée le " + day(since) + ".";
    }

    @Override
    public String changeWishes() {
        return "Changer le jour ou les lieux";
    }

    @Override
    public String leave() {
        return "Ne plus la recevoir";
    }

    @Override
    public String digestPromise() {
        return "Ni image, ni pixel, ni lien de suivi. Chaque fait n’y paraît qu’une fois.";
    }

    @Override
    public String confirmationTitle() {
        return "Confirmez votre abonnement";
    }

    @Override
    public String confirmationSubject() {
        return set("Vigie : confirmez votre abonnement");
    }

    @Override
    public String asked(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> asked("jour");
            case WEEKLY -> asked("semaine");
        };
    }

    @Override
    public String notBeforeConfirmed() {
        return "Rien ne partira sans votre accord, et rien non plus quand rien n’est nouveau.";
    }

    @Override
    public String confirm() {
        return "Confirmer l’abonnement";
    }

    @Override
    public String confirmationReason(long hours) {
        return set("Ce lien vaut " + hours
                + " heures. Si vous n’avez rien demandé, ne faites rien : l’adresse sera effacée.");
    }

    @Override
    public String confirmationPromise() {
        return "Ni image, ni pixel, ni lien de suivi. Chaque lettre porte de quoi s’arrêter d’un clic.";
    }

    private String asked(String every) {
        return set("Cette adresse a été donnée pour recevoir chaque " + every
                + " la lettre de Vigie : les dispositifs de surveillance " + "nouvellement confirmés.");
    }

    private String named(List<String> names) {
        var shown = names.stream()
                .limit(names.size() > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED)
                .toList();
        if (shown.size() < names.size())
            return String.join(", ", shown) + " et " + (names.size() - shown.size()) + " autres";
        if (names.size() == 1) return names.getFirst();
        return names.stream().limit(names.size() - 1).collect(joining(", ")) + " et " + names.getLast();
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '\u202f');
    }

    private static String dayOfMonth(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1ᵉʳ" : Integer.toString(day.getDayOfMonth());
    }

    private static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM", Locale.FRENCH).format(day);
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static String hour(LocalTime time) {
        return "%d\u00a0h\u00a0%02d".formatted(time.getHour(), time.getMinute());
    }

    private static String length(Duration length) {
        var minutes = length.toMinutes();
        if (length.toSeconds() % 60 != 0 || minutes == 0) return length.toSeconds() + "\u00a0secondes";
        return minutes == 1 ? "minutes" : minutes + "\u00a0minutes";
    }
}
