package vigie.review.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads and writes cookies as all of ours are: for this host alone, out of reach of scripts, not sent along from other sites. */
final class Cookies {

    static final String SESSION = "vigie";
    static final String VISITOR = "vigie-formulaire";
    static final String LANGUAGE = "vigie-langue";
    static final String KEYS = "vigie-touches";

    private final boolean secure;

    Cookies(boolean secure) {
        this.secure = secure;
    }

    @Nullable
    String read(Context context, String name) {
        return context.cookie(prefixed(name));
    }

    /** @param age none ends it with the browser */
    void write(Context context, String name, String value, @Nullable Duration age) {
        var seconds = age == null ? -1 : (int) age.toSeconds();
        context.cookie(new Cookie(prefixed(name), value, "/", seconds, secure, true, null, SameSite.LAX));
    }

    void delete(Context context, String name) {
        context.cookie(new Cookie(prefixed(name), "", "/", 0, secure, true, null, SameSite.LAX));
    }

    /** Browsers accept this prefix only with Secure, this path and no domain: another host of the domain cannot set it. */
    private String prefixed(String name) {
        return secure ? "__Host-" + name : name;
    }
}
