package vigie.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without script: keeps cookies, follows the redirect after a form, fills in forms as they stand on the page. */
final class Browser {

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Browser(String base) {
        this.base = base;
    }

    /** An answer, read as a page. */
    record Answer(int status, String body, HttpResponse<String> response) {
        Document page() {
            return Jsoup.parse(body, response.uri().toString());
        }

        String path() {
            return response.uri().getPath();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    Answer post(String path, Map<String, String> fields, String... headers) {
        return post(path, List.copyOf(fields.entrySet()), headers);
    }

    private Answer post(String path, List<Map.Entry<String, String>> fields, String... headers) {
        var body = fields.stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = request(path, headers).header("Content-Type", "application/x-www-form-urlencoded");
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** Sends the form of a page as it stands, with some fields filled in otherwise. */
    Answer submit(Answer on, String form, Map<String, String> changes) {
        var element = on.page().selectFirst(form);
        if (!(element instanceof FormElement formElement))
            throw new AssertionError("no form " + form + " on " + on.response().uri());
        var fields = new ArrayList<Map.Entry<String, String>>();
        formElement.formData().stream()
                .filter(field -> !changes.containsKey(field.key()))
                .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
        fields.addAll(changes.entrySet());
        var action = URI.create(
                formElement.absUrl("action").isEmpty() ? on.response().uri().toString() : formElement.absUrl("action"));
        return post(action.getRawPath() + (action.getRawQuery() == null ? "" : "?" + action.getRawQuery()), fields);
    }

    /** Presses a button that sends its name and value with the form of the desk. */
    Answer press(Answer on, String value) {
        return submit(on, "form.item-form", Map.of("action", value));
    }

    Answer signIn(String name, String password) {
        return submit(get("/connexion"), "main form", Map.of("nom", name, "passe", password));
    }

    String formToken(Answer on) {
        Element token = on.page().selectFirst("input[name=jeton-formulaire]");
        return token == null ? "" : token.attr("value");
    }

    CookieManager cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        for (var i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        return request;
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
