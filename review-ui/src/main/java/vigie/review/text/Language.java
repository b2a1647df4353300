package vigie.review.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that Vigie's pages speak. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Its code in addresses and in {@code lang} attributes. */
    public String code() {
        return locale.getLanguage();
    }

    public static Optional<Language> findByCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The first language of a browser's list that Vigie speaks; French when there is none. */
    public static Language preferred(String acceptLanguage) {
        return Arrays.stream(acceptLanguage.split(","))
                .map(range -> range.strip().split("[-;]", 2)[0].toLowerCase(Locale.ROOT))
                .flatMap(code -> findByCode(code).stream())
                .findFirst()
                .orElse(FR);
    }
}
