package vigie.app;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.model.Source;

/**
 * What a process is to do.
 *
 * @param parts the services it runs
 * @param demo the sample press it watches; none for real work
 */
public record Mode(Set<Part> parts, @Nullable Demo demo) {

    /**
     * The demonstration.
     *
     * @param press where the sample press is served; it may be fetched although it lies on this machine
     * @param sources its papers and town sites
     */
    public record Demo(URI press, List<Source> sources) {}

    public Mode {
        parts = Set.copyOf(parts);
    }

    public static Mode everything() {
        return new Mode(Set.of(Part.values()), null);
    }

    public static Mode demo(Demo demo) {
        return new Mode(Set.of(Part.values()), demo);
    }

    public boolean isDemo() {
        return demo != null;
    }

    public boolean runs(Part part) {
        return parts.contains(part);
    }
}
