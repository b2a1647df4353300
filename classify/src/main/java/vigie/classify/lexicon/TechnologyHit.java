package vigie.classify.lexicon;

import vigie.model.Technology;

/**
 * A stretch of text that names a technology, or may.
 *
 * @param negated whether the text only says that it is not there
 */
public record TechnologyHit(Technology technology, int first, int last, Strength strength, boolean negated) {

    /** How plainly the words name it. */
    public enum Strength {
        /** They mean nothing else. */
        SURE,
        /** They may mean something else, and what stands around them speaks for it. */
        LIKELY,
        /** They are the support of another technology that the text names, such as the control room of smart cameras. */
        SUPPORT,
        /** They may mean something else, and nothing around them speaks for it. */
        WEAK
    }

    TechnologyHit as(Strength other) {
        return new TechnologyHit(technology, first, last, other, negated);
    }

    public boolean isSure() {
        return strength == Strength.SURE;
    }

    /** Whether the words name it by themselves. */
    public boolean isPlain() {
        return strength.compareTo(Strength.LIKELY) <= 0;
    }
}
