package vigie.classify.learn;

import java.util.LinkedHashSet;
import java.util.Set;

/** The signs seen in one case, such as «the word before is “à”»; each counts once. For one use, by one thread. */
public final class Features {

    private final Set<String> names = new LinkedHashSet<>(64);

    public Features add(String name) {
        names.add(name);
        return this;
    }

    public Features addIf(boolean seen, String name) {
        if (seen) names.add(name);
        return this;
    }

    /** The signs in the order they were seen. */
    public Set<String> names() {
        return names;
    }
}
