package vigie.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.a.example/x/1.html, https://a.example/x/1.html?from=rss",
        "https://www.a.example/x/1.html, https://m.a.example/1.html",
        "https://www.a.example/x/1, https://www.a.example/x/1/",
        "https://www.a.example/x/1/, https://www.a.example/x/1",
        "https://www.a.example/x/1, https://www.a.example/x/1/amp/",
        "https://www.a.example/, https://www.a.example/",
        "https://www.a.example/index.php?id=3, https://www.a.example/index.php?id=3&print=1"
    })
    void isBelievedOnItsOwnSite(URI claimed, URI fetched) {
        assertThat(CanonicalLink.believed(Optional.of(claimed), fetched)).isEqualTo(claimed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://b.example/x/1, https://a.example/x/1",
        "https://a.example/, https://a.example/x/1",
        "https://a.example/x/, https://a.example/x/1",
        "https://a.example/x, https://a.example/x/1",
        "https://a.example/, https://a.example/?page=7",
        "https://a.example/index.php, https://a.example/index.php?id=3"
    })
    void isNotBelievedWhenItNamesAnotherSiteOrAFrontPage(URI claimed, URI fetched) {
        assertThat(CanonicalLink.believed(Optional.of(claimed), fetched)).isEqualTo(fetched);
    }
}
