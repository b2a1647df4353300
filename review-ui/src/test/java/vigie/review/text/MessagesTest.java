package vigie.review.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern USED = Pattern.compile("(?:\\.t|\\.text|\\.warn)\\(\"([a-z0-9.-]+[a-z0-9])\"");
    private static final Pattern COUNTED = Pattern.compile("(?:\\.n|\\.count)\\(\"([a-z0-9.-]+[a-z0-9])\"");

    private final Messages french = Messages.load(Language.FR);
    private final Messages english = Messages.load(Language.EN);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.keys()).isEqualTo(french.keys());
    }

    @Test
    void everyMessageThatAPageAsksForIsThere() throws IOException {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(jte|java)"))
                    .toList()) {
                var source = Files.readString(file);
                USED.matcher(source)
                        .results()
                        .map(use -> use.group(1))
                        .filter(key -> !french.keys().contains(key))
                        .forEach(missing::add);
                COUNTED.matcher(source)
                        .results()
                        .map(use -> use.group(1))
                        .filter(key -> !french.keys().contains(key + ".many"))
                        .forEach(missing::add);
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void setsFrenchAsItsTypographyAsks() {
        assertThat(Typography.french("Qu'est-ce ? « Rien » : 4 090 caméras, 71 %..."))
                .isEqualTo("Qu’est-ce\u202F? «\u00A0Rien\u00A0»\u00A0: 4\u202F090 caméras, 71\u202F%…");
        assertThat(Typography.french("dans {0} min")).isEqualTo("dans {0}\u00A0min");
        assertThat(Typography.french("voir https://vigie.example/x?a=b;c"))
                .isEqualTo("voir https://vigie.example/x?a=b;c");
    }

    @Property
    void settingTwiceChangesNothingMore(@ForAll String text) {
        var once = Typography.french(text);

        assertThat(Typography.french(once)).isEqualTo(once);
    }

    @Test
    void neverTouchesWhatOthersWrote() {
        assertThat(french.text("quoted", "l'été ?")).isEqualTo("«\u00A0l'été ?\u00A0»");
    }

    @Test
    void countsAsEachLanguageDoes() {
        assertThat(french.count("search.total", 0)).isEqualTo("Aucun article");
        assertThat(french.count("side.sources", 1)).isEqualTo("Une source.");
        assertThat(english.count("desk.left", 1)).isEqualTo("1 story left.");
        assertThat(french.count("search.total", 12_000)).isEqualTo("12\u202F000 articles");
    }
}
