package vigie.review.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The few files that pages need: style, scripts, symbols. Each address holds a digest, so browsers may keep them for a year. Immutable. */
public final class Assets {

    /** A file as it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // two assets are never compared
    public record Asset(String type, byte[] bytes, String digest) {}

    private static final Map<String, String> FILES = Map.of(
            "vigie.css", "text/css; charset=utf-8",
            "review.css", "text/css; charset=utf-8",
            "keys.js", "text/javascript; charset=utf-8",
            "refusals.js", "text/javascript; charset=utf-8",
            "combo.js", "text/javascript; charset=utf-8",
            "symbols.svg", "image/svg+xml",
            "favicon.svg", "image/svg+xml");
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    /** Reads all of them once. */
    public Assets() {
        FILES.forEach((name, type) -> assets.put(name, read("/vigie/review/assets/" + name, type)));
        assets.put("htmx.js", read(HTMX, "text/javascript; charset=utf-8"));
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /** Where a page finds this file. */
    public String address(String name) {
        var asset = assets.get(name);
        if (asset == null) throw new IllegalArgumentException("no asset is called " + name);
        return "/assets/" + name + "?v=" + asset.digest();
    }

    private static Asset read(String resource, String type) {
        try (var stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) throw new IllegalStateException("the file " + resource + " is not in the program");
            var bytes = stream.readAllBytes();
            return new Asset(type, bytes, digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
