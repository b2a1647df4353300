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
        return claimed.filter(own -> isSameSite(own, fetched) && !isAbove(own, fetched)).orElse(fetched);
    }

    private static boolean isSameSite(URI own, URI fetched) {
        return Addresses.registrableDomain(own).equals(Addresses.registrableDomain(fetched));
    }

    private static boolean isAbove(URI own, URI fetched) {
        var ownPath = path(own);
        var path = path(fetched);
        var isFolder = path.length() > ownPath.length() && (path + "/").startsWith(ownPath.endsWith("/") ? ownPath : ownPath + "/");
        var losesQuery = own.getRawQuery() == null && fetched.getRawQuery() != null && (path.equals("/") || path.endsWith(".php") || path.endsWith(".asp"));
        return isFolder && !path.equals(ownPath + "/") && !path.endsWith("/amp") && !path.endsWith("/amp/") || losesQuery && ownPath.equals(path);
    }

    private static String path(URI address) {
        return address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    }
}
