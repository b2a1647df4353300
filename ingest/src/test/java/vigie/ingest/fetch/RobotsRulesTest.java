package vigie.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RobotsRulesTest {

    @Test
    void theLongestRuleHoldsAndAllowWinsADraw() {
        var rules = rules("User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c\nAllow: /c");

        assertThat(allows(rules, "/a/x")).isFalse();
        assertThat(allows(rules, "/a/b/x")).isTrue();
        assertThat(allows(rules, "/c")).isTrue();
        assertThat(allows(rules, "/")).isTrue();
    }

    @Test
    void rulesForUsByNameReplaceThoseForEveryone() {
        var rules =
                rules("User-agent: *\nDisallow: /\n\nUser-Agent: other\nUser-agent: VIGIE # us\nDisallow: /prive\n");

        assertThat(allows(rules, "/actu")).isTrue();
        assertThat(allows(rules, "/prive/x")).isFalse();
    }

    @Test
    void starsAndEndsAreUnderstood() {
        var rules = rules("User-agent: *\nDisallow: /*.pdf$\nDisallow: /*?print=");

        assertThat(allows(rules, "/doc/a.pdf")).isFalse();
        assertThat(allows(rules, "/doc/a.pdf.html")).isTrue();
        assertThat(allows(rules, "/a?print=1")).isFalse();
    }

    @Test
    void anEmptyRuleForbidsNothing() {
        assertThat(allows(rules("User-agent: *\nDisallow:\n\nUser-agent: evil\nDisallow: /"), "/x"))
                .isTrue();
    }

    @Test
    @Timeout(5)
    void manyStarsDoNotHangIt() {
        var rules = rules("User-agent: *\nDisallow: /" + "a*".repeat(12) + "b$");

        assertThat(allows(rules, "/" + "a".repeat(60))).isTrue();
    }

    private static RobotsRules rules(String text) {
        return RobotsRules.parse(text, "Vigie");
    }

    private static boolean allows(RobotsRules rules, String path) {
        return rules.allows(URI.create("https://site.example" + path));
    }
}
