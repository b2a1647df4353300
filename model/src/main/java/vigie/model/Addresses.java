package vigie.model;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the many spellings of a web address to one, so that an article shared with tracking parameters is the same article.
 *
 * <p>Only what cannot change the page is touched: case of scheme and host, default port, fragment, known tracking
 * parameters and their order, an empty path. A trailing slash stays, since some sites answer differently.
 */
public final class Addresses {

    /** Parameters that name the reader's way to the page, not the page. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "msclkid",
            "mc_cid",
            "mc_eid",
            "xtor",
            "xtref",
            "igshid",
            "yclid",
            "_ga",
            "at_medium",
            "at_campaign",
            "at_custom1",
            "at_custom2",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "wt_mc",
            "ref_src",
            "cmpid");

    private Addresses() {}

    /** The one spelling of this address. A relative or opaque address is returned as it is. */
    public static URI canonical(URI address) {
        if (address.getHost() == null || address.getScheme() == null) return address;
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var authority = address.getHost().toLowerCase(Locale.ROOT) + port(scheme, address.getPort());
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = query(address.getRawQuery());
        return URI.create(scheme + "://" + authority + path + (query.isEmpty() ? "" : "?" + query));
    }

    /**
     * The part of a host that one owner registers: {@code ville.example.fr} belongs to {@code example.fr}. An address of
     * numbers is its own domain. Shared suffixes of two labels ({@code gouv.fr}, {@code asso.fr}) keep a third label.
     */
    public static String registrableDomain(URI address) {
        var host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        var labels = host.split("\\.");
        if (labels.length <= 2 || host.startsWith("[") || host.matches("[0-9.]+")) return host;
        var last = labels.length - 1;
        var kept = SHARED_SUFFIXES.contains(labels[last - 1] + "." + labels[last]) ? 3 : 2;
        return String.join(".", Arrays.copyOfRange(labels, labels.length - kept, labels.length));
    }

    private static final Set<String> SHARED_SUFFIXES = Set.of(
            "gouv.fr",
            "asso.fr",
            "com.fr",
            "nom.fr",
            "prd.fr",
            "tm.fr",
            "co.uk",
            "over-blog.com",
            "wordpress.com",
            "blogspot.com");

    private static String port(String scheme, int port) {
        var standard = scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1;
        return port == -1 || port == standard ? "" : ":" + port;
    }

    private static String query(@Nullable String raw) {
        if (raw == null) return "";
        return Arrays.stream(raw.split("&"))
                .filter(pair -> !pair.isEmpty() && !isTracking(pair.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        return parameter.startsWith("utm_") || TRACKING.contains(parameter);
    }
}
