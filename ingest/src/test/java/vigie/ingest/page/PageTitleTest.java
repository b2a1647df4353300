package vigie.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>Trente caméras de plus au port - Le Courrier du Littoral</title>                                                  | Trente caméras de plus au port
            <title>Trente caméras de plus au port « Le Courrier</title><h1>Trente caméras de plus au port</h1>                       | Trente caméras de plus au port
            <title>Trente caméras – Le Courrier du Littoral</title><h1>Le Courrier du Littoral</h1>                                  | Trente caméras – Le Courrier du Littoral
            <title>Le Courrier</title><main><h1>Trente caméras de plus au port</h1></main>                                           | Trente caméras de plus au port
            <title>x</title><meta property=og:title content='Nice : la VSA revient'>                                                 | Nice : la VSA revient
            <title>Nice : la police teste la VSA</title>                                                                             | Nice : la police teste la VSA
            <h1>Trente caméras de plus</h1>                                                                                          | Trente caméras de plus
            <title>  Avis   d'enquête </title>                                                                                       | Avis d'enquête
            """)
    void isWhatReadersSee(String html, String title) {
        var page = HtmlText.parse(html);

        assertThat(new PageTitle(page, new MetaFields(page)).text()).isEqualTo(title);
    }
}
