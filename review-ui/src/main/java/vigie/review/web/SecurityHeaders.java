package vigie.review.web;

import io.javalin.http.Context;

/** The headers that tell browsers what our pages never do, on every answer. */
public final class SecurityHeaders {

    /** The project's policy: own files only, no inline style or script, in nobody's frame. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** The same, for a page that shows a composed mail in a frame of its own. */
    private static final String POLICY_WITH_FRAME = POLICY + "; frame-src 'self'";
    /** For a composed mail: its inline styles, nothing else, in our frame alone; a document without script or identity. */
    private static final String POLICY_OF_MAIL =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'self'; sandbox";

    private SecurityHeaders() {}

    static void set(Context context, boolean secure) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        // With «no-referrer» browsers would hide the origin of our own forms from us, which the guard checks.
        context.header("Referrer-Policy", "same-origin");
        context.header(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
        if (secure) context.header("Strict-Transport-Security", "max-age=31536000");
    }

    /** For the page that shows a composed mail. */
    public static void allowOwnFrame(Exchange exchange) {
        exchange.header("Content-Security-Policy", POLICY_WITH_FRAME);
    }

    /** For the composed mail itself. */
    public static void confineMail(Exchange exchange) {
        exchange.header("Content-Security-Policy", POLICY_OF_MAIL);
    }
}
