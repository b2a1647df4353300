package vigie.ingest.page;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.model.Addresses;

/** Decides whether to believe the address that a page gives as its own. */
final class CanonicalLink {

    private CanonicalLink() {}

    /**
     * The page's own address: only on the same site, and not one of its front pages. A careless template names the home page or
     * the section for every article; believing it would make all of them one.
     */
    static @Nullable URI believed(Optional<URI> claimed, @Nullable URI fetched) {
        if (fetched == null) return claimed.orElse(null);
        return claimed.filter(own -> isSameSite(own, fetched) && !isAbove(own, fetched))
                .orElse(fetched);
    }

    private static boolean isSameSite(URI own, URI fetched) {
        return Addresses.registrableDomain(own).equals(Addresses.registrableDomain(fetched));
    }

    private static boolean isAbove(URI own, URI fetched) {
        var ownPath = path(own);
        var path = withoutAmp(path(fetched));
        if (withoutSlash(ownPath).equals(withoutSlash(path)))
            return own.getRawQuery() == null && fetched.getRawQuery() != null && isScript(path);
        return path.startsWith(withoutSlash(ownPath) + "/");
    }

    /** One page that shows everything, told what by the query. */
    private static boolean isScript(String path) {
        return path.equals("/") || path.endsWith(".php") || path.endsWith(".asp") || path.endsWith(".aspx");
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String withoutAmp(String path) {
        return path.replaceFirst("/amp/?$", "/");
    }

    private static String path(URI address) {
        return address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    }
}
