package vigie.digest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.digest.Samples;
import vigie.model.PersonId;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.SignedLinks;
import vigie.model.Subscription;
import vigie.model.Subscription.Cadence;
import vigie.model.Technology;

class ConfirmationLetterTest {

    private final ConfirmationLetter letters = new ConfirmationLetter(
            new Links(URI.create("https://vigie.example/sous/"), new SignedLinks(new byte[32])),
            Samples.PLACES,
            Samples.PARIS,
            false);

    @Test
    void saysWhatWasAskedAndWhatHappensOtherwise() {
        var letter = letters.write(asking("fr"));
        var text = letter.text().replaceAll("jeton=\\S+", "jeton=…");

        assertThat(text.replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo("""
                CONFIRMEZ VOTRE ABONNEMENT
                21 novembre 2026

                Cette adresse a été donnée pour recevoir chaque semaine la lettre de Vigie :
                les dispositifs de surveillance nouvellement confirmés.
                Vos lieux : Hauts-de-Seine et Nice.
                Vos technologies : drones.
                Rien ne partira sans votre accord, et rien non plus quand rien n’est nouveau.

                Confirmer l’abonnement : https://vigie.example/sous/abonnements/confirmer?jeton=…

                --\s
                Ce lien vaut 48 heures. Si vous n’avez rien demandé, ne faites rien :
                l’adresse sera effacée.
                Ni image, ni pixel, ni lien de suivi. Chaque lettre porte de quoi s’arrêter
                d’un clic.
                """);
    }

    @Test
    void speaksTheLanguageThatWasAskedFor() {
        assertThat(letters.write(asking("en-GB")).subject()).isEqualTo("Vigie: confirm your subscription");
        assertThat(letters.write(asking("br")).subject()).isEqualTo("Vigie\u00a0: confirmez votre abonnement");
    }

    private static SubscriberProfile asking(String language) {
        var wanted =
                new Subscription(new PersonId("a1"), Set.of("92", "06088"), Set.of(Technology.DRONES), Cadence.WEEKLY);
        return new SubscriberProfile(
                new PersonId("a1"), "a@exemple.example", language, wanted, Instant.parse("2026-11-21T09:00:00Z"));
    }
}
