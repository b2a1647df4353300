package vigie.app.engine;

import java.util.Arrays;

/** Comparing version numbers such as 4.3.1 by their parts: 4.10 is newer than 4.9. */
final class Versions {

    private Versions() {}

    static boolean isNewer(String version, String than) {
        return Arrays.compare(parts(version), parts(than)) > 0;
    }

    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\D+", -1))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
