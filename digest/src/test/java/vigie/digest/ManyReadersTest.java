package vigie.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vigie.digest.DigestComposer.Subscriber;
import vigie.digest.letter.DigestLetter;
import vigie.digest.letter.Links;
import vigie.digest.news.News;
import vigie.digest.plan.Period;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.PersonId;
import vigie.model.PrivateRecord.SubscriberProfile;
import vigie.model.Status;
import vigie.model.Subscription;
import vigie.model.Subscription.Cadence;
import vigie.model.Technology;

/** A thousand readers on the morning after the registry received ten thousand confirmations at once. */
@Tag("slow")
class ManyReadersTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
    private static final Period DAY =
            new Period(Instant.parse("2026-11-20T06:00:00Z"), Instant.parse("2026-11-21T06:00:00Z"));

    @Test
    void aThousandMailsTakeLessThanSixSecondsOfOneProcessor() {
        var links = new Links(Samples.SETTINGS.publicAddress(), Samples.SETTINGS.links());
        var composer =
                new DigestComposer(Samples.PLAN, links, new DigestLetter(links, Samples.PLACES, Samples.PLAN, false));
        var confirmations = confirmations();
        var begin = cpuTime();

        var news = News.of(confirmations);
        var ids = new HashSet<String>();
        for (var i = 0; i < 1_000; i++) {
            var subscription = new Subscription(
                    new PersonId("p" + i), Set.of("%02d".formatted(i % 90 + 1)), Set.of(), Cadence.DAILY);
            var subscriber = new Subscriber(subscription, SINCE);
            var profile =
                    new SubscriberProfile(subscription.subscriber(), "p@exemple.example", "fr", subscription, SINCE);
            composer.decide(subscriber, news, List.of(), DAY, DAY.until())
                    .flatMap(mailing -> composer.compose(mailing, subscriber, profile, news))
                    .ifPresent(mail -> ids.add(mail.id()));
        }

        assertThat(ids).hasSize(1_000);
        assertThat(Duration.ofNanos(cpuTime() - begin)).isLessThan(Duration.ofSeconds(6)); // ten thousand a minute
    }

    /** Processor time, since a busy machine is no fault of ours. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<StoryDecided> confirmations() {
        var all = new ArrayList<StoryDecided>();
        for (var i = 0; i < 10_000; i++) {
            var place = Samples.commune("%02d%03d".formatted(i % 90 + 1, i / 90), "Ville " + i);
            var technology = Technology.values()[i % Technology.values().length];
            all.add(Samples.confirmed(
                    DAY.from().plusSeconds(i), place, technology, Status.TRIAL, "La ville l’essaie depuis lundi."));
        }
        return all;
    }
}
