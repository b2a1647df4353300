package vigie.classify.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vigie.classify.lexicon.TechnologyHit.Strength;
import vigie.classify.text.PhraseTrie;
import vigie.classify.text.Reading;
import vigie.classify.text.Words;
import vigie.model.Technology;

/** Finds the technologies a text speaks of. Thread-safe. */
public final class TechnologyFinder {

    /** «pas de système de reconnaissance faciale»: more words between rarely belong to the denial. */
    private static final int DENIAL_REACH = 4;

    private final Lexicon lexicon;

    public TechnologyFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether any word of the vocabulary stands in the text; most texts end here. */
    public boolean mayFind(Words words) {
        for (var i = 0; i < words.size(); i++) {
            if (lexicon.expressionTrie().longestAt(words, i) != PhraseTrie.NONE) return true;
        }
        return false;
    }

    /** What the text names or may name, in its order. */
    public List<TechnologyHit> find(Reading reading, CueHits cues) {
        var named = named(reading.words());
        var hits = new ArrayList<TechnologyHit>();
        for (var name : named) {
            for (var expression : lexicon.expressions(name.number())) judgeSure(name, expression, reading, cues, hits);
        }
        var surelyNamed = reported(hits);
        var yielding = new ArrayList<Yielding>();
        for (var name : named) {
            for (var expression : lexicon.expressions(name.number()))
                judgeMaybe(name, expression, reading, cues, surelyNamed, hits, yielding);
        }
        giveWay(yielding, hits);
        hits.sort(Comparator.comparingInt(TechnologyHit::first).thenComparing(TechnologyHit::technology));
        return List.copyOf(hits);
    }

    private record Named(int number, int first, int last) {}

    private record Yielding(TechnologyHit hit, Set<Technology> yields) {}

    /** The plainest technology comes first in the enumeration and gives way last. */
    private static void giveWay(List<Yielding> yielding, List<TechnologyHit> hits) {
        var reported = reported(hits);
        yielding.sort(
                Comparator.comparing((Yielding one) -> one.hit().technology()).reversed());
        for (var one : yielding) {
            var givesWay = one.yields().stream().anyMatch(reported::contains);
            hits.add(givesWay ? one.hit().as(Strength.SUPPORT) : one.hit());
            if (!givesWay && !one.hit().negated()) reported.add(one.hit().technology());
        }
    }

    /** The longest expression at each word, without those that lie within another. */
    private List<Named> named(Words words) {
        var named = new ArrayList<Named>();
        var covered = -1;
        for (var i = 0; i < words.size(); i++) {
            var hit = lexicon.expressionTrie().longestAt(words, i);
            if (hit == PhraseTrie.NONE || (int) hit <= covered) continue;
            covered = (int) hit;
            named.add(new Named((int) (hit >>> 32), i, covered));
        }
        return named;
    }

    private void judgeSure(Named name, Expression expression, Reading reading, CueHits cues, List<TechnologyHit> hits) {
        var technology = expression.technology();
        if (technology == null || expression.condition() != null) return;
        hits.add(new TechnologyHit(
                technology, name.first(), name.last(), Strength.SURE, isNegated(name, reading, cues)));
    }

    private void judgeMaybe(
            Named name,
            Expression expression,
            Reading reading,
            CueHits cues,
            Set<Technology> surelyNamed,
            List<TechnologyHit> hits,
            List<Yielding> yielding) {
        var technology = expression.technology();
        var condition = expression.condition();
        if (technology == null || condition == null) return;
        var holds = holds(condition, surelyNamed.contains(technology), name, reading, cues);
        var hit = new TechnologyHit(
                technology,
                name.first(),
                name.last(),
                holds ? Strength.LIKELY : Strength.WEAK,
                isNegated(name, reading, cues));
        if (holds && !condition.yields().isEmpty()) yielding.add(new Yielding(hit, condition.yields()));
        else hits.add(hit);
    }

    /** In a text that surely names the technology elsewhere, its other words need no further support. */
    private static boolean holds(
            Expression.Condition condition, boolean isSurelyNamed, Named name, Reading reading, CueHits cues) {
        var sentence = reading.sentenceOf(name.first());
        var from = reading.firstWord(sentence);
        var to = reading.firstWord(sentence + 1);
        if (cues.any(condition.without(), from, to)) return false;
        return isSurelyNamed
                || condition.with().isEmpty()
                || cues.any(condition.with(), reading.firstWord(sentence - 1), reading.firstWord(sentence + 2));
    }

    private boolean isNegated(Named name, Reading reading, CueHits cues) {
        var from = reading.firstWord(reading.sentenceOf(name.first()));
        var to = reading.firstWord(reading.sentenceOf(name.first()) + 1);
        var denied = cues.endsBefore(lexicon.negations().before(), name.first(), DENIAL_REACH, from)
                && !cues.endsBefore(lexicon.negations().exceptions(), name.first(), DENIAL_REACH, from);
        return denied || cues.any(lexicon.negations().after(), name.last() + 1, Math.min(to, name.last() + 9));
    }

    private static Set<Technology> reported(List<TechnologyHit> hits) {
        var reported = EnumSet.noneOf(Technology.class);
        for (var hit : hits) if (!hit.negated() && hit.isPlain()) reported.add(hit.technology());
        return reported;
    }
}
