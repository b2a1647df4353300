package vigie.classify.lexicon;

import java.util.List;
import java.util.Map;

/** The lexicon as it stands in its YAML file; {@code LEXIQUE.md} explains each key. Lists that are left out are empty. */
record LexiconFile(
        String version,
        List<TechnologyWords> technologies,
        List<String> lookalikes,
        List<VendorForms> vendors,
        Map<String, Strength> statuses,
        NegationWords negations,
        List<String> actors,
        List<String> actions,
        Map<String, Strength> contexts) {

    LexiconFile {
        technologies = List.copyOf(technologies);
        lookalikes = List.copyOf(lookalikes);
        vendors = List.copyOf(vendors);
        statuses = Map.copyOf(statuses);
        actors = List.copyOf(actors);
        actions = List.copyOf(actions);
        contexts = Map.copyOf(contexts);
    }

    record TechnologyWords(String slug, List<String> sure, List<ConditionalWords> maybe) {}

    record ConditionalWords(List<String> words, List<String> with, List<String> without, List<String> yields) {}

    record VendorForms(String name, List<String> forms) {}

    /** Words that tell something surely, and words that only hint at it. */
    record Strength(List<String> sure, List<String> hint) {}

    record NegationWords(List<String> before, List<String> after, List<String> exceptions) {}
}
