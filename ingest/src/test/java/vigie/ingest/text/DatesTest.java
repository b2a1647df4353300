package vigie.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fri, 12 Mar 2021 10:30:00 GMT         | 2021-03-12T10:30:00Z
            Mon, 12 Mar 2021 10:30:00 +0100       | 2021-03-12T09:30:00Z
            12 Mar 21 10:30 CET                   | 2021-03-12T09:30:00Z
            Fri, 2 Apr 2021 8:05:00 EDT           | 2021-04-02T12:05:00Z
            2021-03-12T10:30:00+01:00             | 2021-03-12T09:30:00Z
            2021-03-12T10:30:00.123Z              | 2021-03-12T10:30:00Z
            2021-03-12T10:30:00+0100              | 2021-03-12T09:30:00Z
            2021-03-12 10:30                      | 2021-03-12T09:30:00Z
            2021-07-12                            | 2021-07-11T22:00:00Z
            20210312T103000Z                      | 2021-03-12T10:30:00Z
            ven. 12 mars 2021 10:30:00 +0100      | 2021-03-12T09:30:00Z
            Publié le 1er août 2021 à 18h05       | 2021-08-01T16:05:00Z
            Publié le 3 février 2021 à 9h         | 2021-02-03T08:00:00Z
            le 12/03/2021 à 10:30                 | 2021-03-12T09:30:00Z
            12.03.2021                            | 2021-03-11T23:00:00Z
            March 12, 2021 10:30 PM GMT           | 2021-03-12T22:30:00Z
            Dec 3, 2021                           | 2021-12-02T23:00:00Z
            14-Jul-2021 00:00:00 GMT              | 2021-07-14T00:00:00Z
            """)
    void readsTheFormsSeenInTheWild(String written, String meant) {
        assertThat(Dates.parse(written)).hasToString("Optional[" + meant + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hier",
                "31/02/2021",
                "0001-01-01T00:00:00Z",
                "1970-01-01",
                "12 caméras 2021",
                "Sat, 99 Foo 2021 10:00:00"
            })
    void saysNothingOfWhatIsNoDate(String written) {
        assertThat(Dates.parse(written)).isEmpty();
    }

    @Test
    void takesNullForNoDate() {
        assertThat(Dates.parse(null)).isEmpty();
    }
}
