package vigie.digest.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigie.digest.Samples.CANNES;
import static vigie.digest.Samples.NICE;
import static vigie.digest.Samples.SURESNES;
import static vigie.digest.Samples.confirmed;
import static vigie.model.Status.DEPLOYED;
import static vigie.model.Status.EXTENDED;
import static vigie.model.Status.PLANNED;
import static vigie.model.Status.TRIAL;
import static vigie.model.Technology.DRONES;
import static vigie.model.Technology.VIDEOSURVEILLANCE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.PersonId;
import vigie.model.Subscription;
import vigie.model.Subscription.Cadence;
import vigie.model.Technology;

class NewsTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void onlyWhatWasConfirmedBetweenIsNews() {
        var news = news(
                confirmed(SINCE, NICE, DRONES, TRIAL, "a"),
                confirmed(SINCE.plusSeconds(1), CANNES, DRONES, TRIAL, "b"),
                confirmed(NOW, SURESNES, DRONES, TRIAL, "c"),
                confirmed(NOW.plusSeconds(1), NICE, VIDEOSURVEILLANCE, TRIAL, "d"));

        assertThat(news.keys(wanting(Set.of(), Set.of()), SINCE, NOW))
                .containsExactly("06029/drones/trial", "92073/drones/trial");
    }

    @Test
    void onlyWhatWasAskedForIsNews() {
        var news = news(
                confirmed(NOW, NICE, DRONES, TRIAL, "a"),
                confirmed(NOW, CANNES, VIDEOSURVEILLANCE, TRIAL, "b"),
                confirmed(NOW, SURESNES, DRONES, TRIAL, "c"));

        assertThat(news.keys(wanting(Set.of("06"), Set.of()), SINCE, NOW))
                .containsExactly("06029/videosurveillance/trial", "06088/drones/trial");
        assertThat(news.keys(wanting(Set.of("06"), Set.of(DRONES)), SINCE, NOW)).containsExactly("06088/drones/trial");
    }

    @Test
    void anEntrySaysWhatItWasBefore() {
        var news = news(
                confirmed(day(3), CANNES, VIDEOSURVEILLANCE, DEPLOYED, "avant"),
                confirmed(day(9), CANNES, VIDEOSURVEILLANCE, EXTENDED, "après"));

        assertThat(news.entries(Set.of("06029/videosurveillance/extended"), SINCE, NOW))
                .extracting(Entry::change, entry -> entry.stated().quote())
                .containsExactly(tuple(new Change.Was(DEPLOYED), "après"));
    }

    @Test
    void twoStepsOfOneDeploymentInOneDigestMakeOneEntryWithTheLatest() {
        var news = news(
                confirmed(day(3), CANNES, DRONES, PLANNED, "avant"), confirmed(day(9), CANNES, DRONES, TRIAL, "après"));

        var entries = news.entries(Set.of("06029/drones/planned", "06029/drones/trial"), SINCE, NOW);

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.stated().quote()).isEqualTo("après");
            assertThat(entry.change()).isEqualTo(new Change.New());
        });
    }

    @Test
    void whatWasKnownBeforeSubscribingIsConfirmedAgain() {
        var news = news(
                confirmed(SINCE.minusSeconds(1), SINCE, NICE, DRONES, TRIAL, "a", "L’Écho des Baous"),
                confirmed(day(9), day(9), NICE, DRONES, TRIAL, "b", "Le Littoral libre"));

        assertThat(news.entries(Set.of("06088/drones/trial"), SINCE, NOW))
                .extracting(Entry::change)
                .containsExactly(new Change.Again(2));
    }

    @Test
    void anArticleOfAnEarlierTimeIsSaidToBe() {
        var news = news(
                confirmed(day(3), day(3), NICE, DRONES, DEPLOYED, "aujourd’hui", "A"),
                confirmed(day(9), Instant.parse("2019-01-01T00:00:00Z"), NICE, DRONES, TRIAL, "jadis", "B"));

        assertThat(news.entries(Set.of("06088/drones/trial"), SINCE, NOW))
                .extracting(Entry::change)
                .containsExactly(new Change.Older());
    }

    @Test
    void countsTheOtherOutletsOfItsStory() {
        var news = news(confirmed(day(9), day(9), NICE, DRONES, TRIAL, "a", "A", "B", "C"));

        assertThat(news.entries(Set.of("06088/drones/trial"), SINCE, NOW))
                .extracting(Entry::otherOutlets)
                .containsExactly(2);
    }

    @Test
    void whatIsNoLongerInForceMakesNoEntry() {
        var onlyBefore = news(confirmed(SINCE.minusSeconds(1), NICE, DRONES, TRIAL, "su depuis longtemps"));

        assertThat(news().entries(Set.of("06088/drones/trial"), SINCE, NOW)).isEmpty();
        assertThat(onlyBefore.entries(Set.of("06088/drones/trial"), SINCE, NOW)).isEmpty();
    }

    @Test
    void theNewestArticleComesFirst() {
        var news = news(confirmed(day(3), NICE, DRONES, TRIAL, "a"), confirmed(day(9), CANNES, DRONES, TRIAL, "b"));

        assertThat(news.entries(Set.of("06088/drones/trial", "06029/drones/trial"), SINCE, NOW))
                .extracting(entry -> entry.place().name())
                .containsExactly("Cannes", "Nice");
    }

    private static News news(StoryDecided... confirmations) {
        return News.of(List.of(confirmations));
    }

    private static Instant day(int day) {
        return SINCE.plusSeconds(day * 86_400L);
    }

    private static Subscription wanting(Set<String> places, Set<Technology> technologies) {
        return new Subscription(new PersonId("lectrice"), places, technologies, Cadence.DAILY);
    }
}
