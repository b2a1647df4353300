package vigie.digest.news;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigie.model.Decision.Confirmed;
import vigie.model.Decision.ConfirmedDeployment;
import vigie.model.Decision.SeenItem;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Technology;

/**
 * One confirmed sentence about a technology in a place.
 *
 * @param key what a subscriber is told once and never again: technology, place and status, such as {@code 92073/drones/trial}
 * @param outlets names of all outlets that tell its story
 */
record Statement(String key, ConfirmedDeployment stated, SeenItem source, Set<String> outlets, Instant confirmedAt) {

    /** By the time they speak of; of the same day, by the time they were confirmed. */
    static final Comparator<Statement> BY_DATE =
            Comparator.comparing(Statement::date).thenComparing(Statement::confirmedAt);

    /** What a confirmation states. A sentence without its article is left out, as in the registry: nothing is told without its source. */
    static Stream<Statement> of(StoryDecided record) {
        if (!(record.decision() instanceof Confirmed confirmed)) return Stream.empty();
        var outlets = confirmed.members().stream().map(SeenItem::sourceName).collect(Collectors.toUnmodifiableSet());
        return confirmed.deployments().stream()
                .flatMap(stated -> confirmed.members().stream()
                        .filter(member -> member.item().equals(stated.source()))
                        .limit(1)
                        .map(source -> new Statement(key(stated), stated, source, outlets, record.at())));
    }

    DeploymentKey deployment() {
        return new DeploymentKey(stated.place().insee(), stated.technology());
    }

    Instant date() {
        return source.published() == null ? confirmedAt : source.published();
    }

    private static String key(ConfirmedDeployment stated) {
        return stated.place().insee() + "/" + stated.technology().slug() + "/"
                + stated.status().slug();
    }

    record DeploymentKey(String insee, Technology technology) {}
}
