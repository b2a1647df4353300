package vigie.classify.gazetteer;

/**
 * One way a place is called.
 *
 * @param isWord whether this name is a French word too, such as Sens
 * @param isPerson whether it is a first name or a frequent surname too, such as Albert
 */
public record Naming(Entry entry, Form form, boolean isWord, boolean isPerson) {

    /** Which kind of name it is, from the surest to the least sure. */
    public enum Form {
        /** Its name of today. */
        OFFICIAL,
        /** A short or local name in use, from our table. */
        ALIAS,
        /** The name of a former or delegated commune that is now part of it. */
        FORMER,
        /** The beginning of its name: Brive for Brive-la-Gaillarde. */
        SHORTENED,
        /** What its people are called: «niçois». */
        DEMONYM
    }
}
