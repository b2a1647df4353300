package vigie.review.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import vigie.index.Registry.Deployment;
import vigie.model.Place;

/** The registry by place, in alphabetical order. A value. */
public record RegistryView(List<Town> towns, long deployments, long claims) {

    /** A place and what is confirmed there. */
    public record Town(Place place, List<Deployment> deployments) {}

    static RegistryView of(List<Deployment> deployments) {
        var byPlace = new LinkedHashMap<String, List<Deployment>>();
        deployments.stream()
                .sorted(Comparator.comparing(
                                (Deployment deployment) -> deployment.place().name())
                        .thenComparing(Deployment::technology))
                .forEach(
                        deployment -> byPlace.computeIfAbsent(deployment.place().insee(), _ -> new ArrayList<>())
                                .add(deployment));
        var towns = byPlace.values().stream()
                .map(list -> new Town(list.getFirst().place(), List.copyOf(list)))
                .toList();
        var claims = deployments.stream()
                .mapToLong(deployment -> deployment.claims().size())
                .sum();
        return new RegistryView(towns, deployments.size(), claims);
    }
}
