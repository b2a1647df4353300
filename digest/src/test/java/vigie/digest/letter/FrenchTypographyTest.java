package vigie.digest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No-break spaces are written {@code _} and narrow ones {@code -} in the expectations. */
class FrenchTypographyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "l'essai d'un drone | l’essai d’un drone",
                "Vigie : la lettre | Vigie_: la lettre",
                "Qui ? Personne ! | Qui-? Personne-!",
                "un moratoire « non tenu » | un moratoire «_non tenu_»",
                "336 caméras en 18 mois | 336_caméras en 18_mois",
                "71 % des rues ; 12 € | 71-% des rues-; 12-€",
                "le 16 novembre... | le 16_novembre…",
                "en 2019 la ville | en 2019 la ville",
            })
    void setsWhatMustNotBreak(String plain, String set) {
        assertThat(FrenchTypography.set(plain))
                .isEqualTo(set.replace('_', '\u00a0').replace('-', '\u202f'));
    }

    @Property
    void settingTwiceChangesNothing(
            @ForAll
                    @Chars({' ', '\u00a0', '\u202f', ':', ';', '?', '!', '«', '»', '\'', '.', '5'})
                    @CharRange(from = 'a', to = 'e')
                    String text) {
        var once = FrenchTypography.set(text);

        assertThat(FrenchTypography.set(once)).isEqualTo(once);
    }

    @Test
    void quotesWithinAQuoteBecomeTheInnerKind() {
        assertThat(FrenchTypography.quoted("le maire parle d'un « bouclier » numérique"))
                .isEqualTo("«\u00a0le maire parle d’un “bouclier” numérique\u00a0»");
        assertThat(FrenchTypography.quoted("« Rien n'est décidé »")).isEqualTo("«\u00a0Rien n’est décidé\u00a0»");
        assertThat(FrenchTypography.quoted("« Oui », dit-elle, « demain »"))
                .isEqualTo("«\u00a0“Oui”, dit-elle, “demain”\u00a0»");
    }
}
