package vigie.review.web;

import io.javalin.http.Context;
import vigie.review.text.Language;

/** What can be known of someone who is not signed in: their language, and the random text their forms are tied to. */
final class Visitors {

    private static final String SEED = "vigie.form-seed";

    private Visitors() {}

    /** Asked for in the address, else remembered, else the browser's. */
    static Language language(Context context, Cookies cookies) {
        var asked = context.queryParam("lang");
        var kept = cookies.read(context, Cookies.LANGUAGE);
        var accepted = context.header("Accept-Language");
        return Language.findByCode(asked == null ? "" : asked)
                .or(() -> Language.findByCode(kept == null ? "" : kept))
                .orElseGet(() -> Language.preferred(accepted == null ? "" : accepted));
    }

    /** The same within one request, even before the browser has sent the cookie back. */
    static String seed(Context context, Cookies cookies) {
        String made = context.attribute(SEED);
        if (made != null) return made;
        var kept = cookies.read(context, Cookies.VISITOR);
        var seed = kept == null || kept.isBlank() ? Seal.random() : kept;
        if (!seed.equals(kept)) cookies.write(context, Cookies.VISITOR, seed, null);
        context.attribute(SEED, seed);
        return seed;
    }
}
