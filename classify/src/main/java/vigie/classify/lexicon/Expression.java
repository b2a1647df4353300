package vigie.classify.lexicon;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.model.Technology;

/**
 * What an expression means.
 *
 * @param technology none for a look-alike, which keeps shorter expressions within it from counting
 * @param condition none when the expression suffices by itself
 */
record Expression(@Nullable Technology technology, @Nullable Condition condition) {

    static final Expression LOOKALIKE = new Expression(null, null);

    /**
     * When an expression that may mean something else counts.
     *
     * @param with one of these must stand in its sentence or the next to it; none means always
     * @param without none of these may stand in its sentence
     * @param yields it does not count where the text reports one of these
     */
    record Condition(CueSet with, CueSet without, Set<Technology> yields) {}
}
