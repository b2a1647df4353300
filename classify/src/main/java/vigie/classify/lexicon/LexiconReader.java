package vigie.classify.lexicon;

import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import vigie.classify.lexicon.LexiconFile.ConditionalWords;
import vigie.classify.lexicon.LexiconFile.NegationWords;
import vigie.classify.lexicon.LexiconFile.Strength;
import vigie.classify.lexicon.LexiconFile.TechnologyWords;
import vigie.classify.lexicon.LexiconFile.VendorForms;

/** Reads a lexicon strictly: a key it does not know stops it, with the known ones named. */
final class LexiconReader {

    private LexiconReader() {}

    static LexiconFile read(InputStream yaml, String name) {
        try (var parser = new YAMLFactory().createParser(ObjectReadContext.empty(), yaml)) {
            return lexicon(YamlNode.read(parser));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException("cannot read the lexicon " + name + ": " + e.getMessage(), e);
        }
    }

    private static LexiconFile lexicon(YamlNode node) {
        node.onlyWith(
                "version",
                "technologies",
                "lookalikes",
                "vendors",
                "statuses",
                "negations",
                "actors",
                "actions",
                "contexts");
        return new LexiconFile(
                node.text("version"),
                node.each("technologies", LexiconReader::technology),
                node.texts("lookalikes"),
                node.each("vendors", LexiconReader::vendor),
                node.eachOf("statuses", LexiconReader::strength),
                negations(node.child("negations")),
                node.texts("actors"),
                node.texts("actions"),
                node.eachOf("contexts", LexiconReader::strength));
    }

    private static TechnologyWords technology(YamlNode node) {
        node.onlyWith("slug", "sure", "maybe");
        return new TechnologyWords(
                node.text("slug"), node.texts("sure"), node.each("maybe", LexiconReader::conditional));
    }

    private static ConditionalWords conditional(YamlNode node) {
        node.onlyWith("words", "with", "without", "yields");
        return new ConditionalWords(
                node.texts("words"), node.texts("with"), node.texts("without"), node.texts("yields"));
    }

    private static VendorForms vendor(YamlNode node) {
        node.onlyWith("name", "forms");
        return new VendorForms(node.text("name"), node.texts("forms"));
    }

    private static Strength strength(YamlNode node) {
        node.onlyWith("sure", "hint");
        return new Strength(node.texts("sure"), node.texts("hint"));
    }

    private static NegationWords negations(YamlNode node) {
        node.onlyWith("before", "after", "exceptions");
        return new NegationWords(node.texts("before"), node.texts("after"), node.texts("exceptions"));
    }
}
