package vigie.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.classify.lexicon.Lexicon;
import vigie.classify.lexicon.TechnologyFinder;
import vigie.classify.text.Words;

class ArticlesTest {

    private static final List<String> TOWNS = List.of("Nice", "Le Mans", "Étampes");

    @Test
    void theSameSeedGivesTheSameArticles() {
        assertThat(new Articles(4, TOWNS).list(3, 200)).isEqualTo(new Articles(4, TOWNS).list(3, 200));
    }

    @Test
    void everyTenthTellsOfSurveillanceAndMostOthersUseNoneOfItsWords() {
        var technologies = new TechnologyFinder(Lexicon.load());
        var articles = new Articles(4, TOWNS).list(30, 300);

        assertThat(articles.stream().filter(Articles.Article::isTelling))
                .hasSize(3)
                .allMatch(article -> technologies.mayFind(Words.of(article.reading())));
        assertThat(articles.stream().filter(article -> !technologies.mayFind(Words.of(article.reading()))))
                .hasSizeGreaterThan(10);
    }

    @Test
    void theyAreAsLongAsAskedFor() {
        var words = Words.of(new Articles(4, TOWNS).ordinary(1_000).text()).size();

        assertThat(words).isBetween(1_000, 1_060);
    }
}
