package vigie.review.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigie.index.Registry.Claim;
import vigie.index.Registry.Deployment;
import vigie.model.Place;

/**
 * A place, what is confirmed there, and the sources that say so, numbered.
 *
 * @param sources every article once, the oldest first
 */
public record PlaceView(Place place, List<Device> devices, List<Claim> sources) {

    /** A technology here; its claims, the newest first, each with the number of its source. */
    public record Device(Deployment deployment, List<Proof> proofs) {
        public Claim newest() {
            return deployment.claims().getFirst();
        }

        public Claim oldest() {
            return deployment.claims().getLast();
        }
    }

    /** A quote and the number of the source it stands in. */
    public record Proof(Claim claim, int number) {}

    static PlaceView of(Place place, List<Deployment> deployments) {
        var sources = sources(deployments);
        var devices = new ArrayList<Device>();
        for (var deployment : deployments) {
            var proofs = deployment.claims().stream()
                    .map(claim -> new Proof(claim, number(claim, sources)))
                    .toList();
            devices.add(new Device(deployment, proofs));
        }
        return new PlaceView(place, devices, sources);
    }

    private static List<Claim> sources(List<Deployment> deployments) {
        var sources = new ArrayList<Claim>();
        deployments.stream()
                .flatMap(deployment -> deployment.claims().stream())
                .sorted(Comparator.comparing(Claim::date))
                .forEach(claim -> {
                    if (number(claim, sources) == 0) sources.add(claim);
                });
        return sources;
    }

    /** From 1; 0 when it is not among them. */
    private static int number(Claim claim, List<Claim> sources) {
        for (var i = 0; i < sources.size(); i++)
            if (sources.get(i).source().item().equals(claim.source().item())) return i + 1;
        return 0;
    }
}
