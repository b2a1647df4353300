package vigie.classify.lexicon;

import java.util.Locale;

/** A world in which the words of surveillance are used for something else than surveillance of French public space. */
public enum Context {
    FOREIGN,
    PRIVATE,
    EVIDENCE,
    WAR,
    LEISURE,
    LAW,
    ADVERT,
    RADAR,
    RESCUE;

    /** Its name in the lexicon. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
