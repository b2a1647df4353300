package vigie.benchmarks;

import java.util.Set;
import vigie.model.Span;

/** Says which tokens of a sentence name places, from one up to, not including, another. */
@FunctionalInterface
interface PlaceDecision {
    Set<Span> places(LabelledSentence sentence);
}
