package vigie.classify.deployment;

import java.util.Set;

/** Reads the tense of a French verb from its ending, as far as that can be done without a dictionary. */
final class Tense {

    private static final Set<String> NOT_FUTURE = Set.of(
            "camera",
            "opera",
            "extra",
            "ultra",
            "infra",
            "riviera",
            "terra",
            "sierra",
            "contra",
            "madeira",
            "caldera",
            "etcetera",
            "chimera",
            "devant",
            "front",
            "affront");

    /** Shorter words end like verbs by chance: «mer», «trait». */
    private static final int SHORTEST = 5;

    private Tense() {}

    /** {@code future}, {@code conditional} or {@code past}; empty where the ending tells none. */
    static String of(String folded) {
        if (folded.equals("sera") || folded.equals("seront") || folded.equals("va") || folded.equals("vont"))
            return "future";
        if (folded.length() < SHORTEST || NOT_FUTURE.contains(folded)) return "";
        if (folded.endsWith("ront") || folded.endsWith("era") || folded.endsWith("ira") || folded.endsWith("dra"))
            return "future";
        if (folded.endsWith("rait") || folded.endsWith("raient")) return "conditional";
        return folded.endsWith("ait") || folded.endsWith("aient") ? "past" : "";
    }
}
