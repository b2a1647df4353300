package vigie.digest.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigie.digest.news.Statement.DeploymentKey;
import vigie.model.DeskRecord.StoryDecided;
import vigie.model.Subscription;

/** All confirmations in force, arranged to answer what is news to whom. Pure; never changes, so it may be shared. */
public final class News {

    private final List<Statement> byConfirmation;
    private final Map<DeploymentKey, List<Statement>> byDeployment;
    private final Map<String, DeploymentKey> deployments;
    /** By commune and by département, since a reader asks for few of either and all of France confirms. */
    private final Map<String, List<Statement>> byPlace = new HashMap<>();

    private News(List<Statement> byConfirmation) {
        this.byConfirmation = byConfirmation;
        byDeployment = byConfirmation.stream().collect(Collectors.groupingBy(Statement::deployment));
        deployments = byConfirmation.stream()
                .collect(Collectors.toMap(Statement::key, Statement::deployment, (one, _) -> one));
        for (var statement : byConfirmation) {
            var place = statement.stated().place();
            Stream.of(place.insee(), place.departement())
                    .distinct()
                    .forEach(code -> byPlace.computeIfAbsent(code, _ -> new ArrayList<>())
                            .add(statement));
        }
    }

    /**
     * The news that these confirmations make.
     *
     * @param confirmations those in force; one that was taken back is not among them, so it is never news
     */
    public static News of(List<StoryDecided> confirmations) {
        var statements =
                confirmations.stream().flatMap(Statement::of).sorted(Comparator.comparing(Statement::confirmedAt));
        return new News(statements.toList());
    }

    /** Keys of what was confirmed after one moment and up to another, among what this subscription asks for. */
    public Set<String> keys(Subscription subscription, Instant after, Instant until) {
        return near(subscription)
                .flatMap(statements ->
                        statements.subList(firstAfter(statements, after), firstAfter(statements, until)).stream())
                .filter(statement -> subscription.wants(
                        statement.stated().place(), statement.stated().technology()))
                .map(Statement::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lists that hold all this subscription could want, each in the order of confirmation. */
    private Stream<List<Statement>> near(Subscription subscription) {
        if (subscription.places().isEmpty()) return Stream.of(byConfirmation);
        return subscription.places().stream().map(code -> byPlace.getOrDefault(code, List.of()));
    }

    /**
     * One entry for each technology in a place among these keys, as far as still in force, the newest first.
     *
     * @param since when the reader subscribed: what was confirmed earlier counts as known
     * @param until what was confirmed later is left out
     */
    public List<Entry> entries(Set<String> keys, Instant since, Instant until) {
        return keys.stream()
                .map(deployments::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(deployment -> entry(confirmedUpTo(until, deployment), keys, since))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Entry::date)
                        .reversed()
                        .thenComparing(entry -> entry.place().insee()))
                .toList();
    }

    private List<Statement> confirmedUpTo(Instant until, DeploymentKey deployment) {
        var all = byDeployment.getOrDefault(deployment, List.of());
        return all.stream()
                .filter(statement -> !statement.confirmedAt().isAfter(until))
                .toList();
    }

    private static Optional<Entry> entry(List<Statement> all, Set<String> keys, Instant since) {
        var fresh = all.stream()
                .filter(statement -> keys.contains(statement.key())
                        && statement.confirmedAt().isAfter(since))
                .toList();
        if (fresh.isEmpty()) return Optional.empty(); // taken back
        var shown = newest(fresh);
        var others = outlets(withKey(shown.key(), fresh)).size() - 1;
        return Optional.of(
                new Entry(shown.stated(), change(shown, all, keys, since), shown.source(), shown.date(), others));
    }

    private static Change change(Statement shown, List<Statement> all, Set<String> keys, Instant since) {
        var same = withKey(shown.key(), all);
        if (same.stream().anyMatch(statement -> !statement.confirmedAt().isAfter(since)))
            return new Change.Again(outlets(same).size());
        var known = all.stream()
                .filter(statement -> !keys.contains(statement.key()))
                .toList();
        if (known.isEmpty()) return new Change.New();
        var earlier = known.stream()
                .filter(statement -> !statement.date().isAfter(shown.date()))
                .toList();
        return earlier.isEmpty()
                ? new Change.Older()
                : new Change.Was(newest(earlier).stated().status());
    }

    private static List<Statement> withKey(String key, List<Statement> some) {
        return some.stream().filter(statement -> statement.key().equals(key)).toList();
    }

    private static Statement newest(List<Statement> some) {
        return some.stream().max(Statement.BY_DATE).orElseThrow();
    }

    private static Set<String> outlets(Collection<Statement> some) {
        return some.stream().map(Statement::outlets).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Index of the first statement confirmed after this moment. */
    private static int firstAfter(List<Statement> statements, Instant moment) {
        var low = 0;
        var high = statements.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (statements.get(middle).confirmedAt().isAfter(moment)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
