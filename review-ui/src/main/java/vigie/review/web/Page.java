package vigie.review.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigie.model.Role;
import vigie.review.account.Viewer;
import vigie.review.text.Language;
import vigie.review.text.Messages;
import vigie.review.text.Times;

/** What every template has at hand: words, dates, the person, addresses. Made for one answer. */
public final class Page {

    private final Exchange exchange;
    private final String section;
    private final Messages messages;
    private final Times times;
    private final List<String> banners = new ArrayList<>();
    private long open = -1;

    Page(Exchange exchange, String section) {
        this.exchange = exchange;
        this.section = section;
        this.messages = exchange.messages();
        this.times = new Times(messages, exchange.site().clock());
        exchange.site().troubles().forEach(this::warn);
    }

    /** Says on top of the page that something does not answer. */
    public Page warn(String key) {
        var sentence = messages.text(key);
        if (!banners.contains(sentence)) banners.add(sentence);
        return this;
    }

    public Page withOpen(long stories) {
        open = stories;
        return this;
    }

    public String t(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public String n(String key, long count, Object... more) {
        return messages.count(key, count, more);
    }

    /** A word for a code, or the code itself when there is none yet. */
    public String word(String prefix, String code) {
        return messages.find(prefix + "." + code).orElse(code.replace('-', ' '));
    }

    /** As it stands inside a sentence: names begin small, acronyms stay. */
    public String inside(String text) {
        var isAcronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || isAcronym ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    public String own(String sentence) {
        return messages.own(sentence);
    }

    public String number(long number) {
        return messages.number(number);
    }

    public String decimal(double number) {
        return messages.decimal(number);
    }

    public Times times() {
        return times;
    }

    public String iso(Instant instant) {
        return instant.toString();
    }

    public Messages messages() {
        return messages;
    }

    public String lang() {
        return messages.language().code();
    }

    public String otherLang() {
        return messages.language() == Language.FR ? Language.EN.code() : Language.FR.code();
    }

    /** The same page in the other language, nothing of what was asked for lost. */
    public String otherLangAddress() {
        return exchange.queryIn(otherLang());
    }

    public List<String> banners() {
        return banners;
    }

    public boolean isDemo() {
        return exchange.site().settings().demo();
    }

    /** Whether a link of the main navigation is where we are: {@code page}, else nothing. */
    public @Nullable String current(String section) {
        return this.section.equals(section) ? "page" : null;
    }

    public boolean isSignedIn() {
        return exchange.viewer() != null;
    }

    public boolean may(Role role) {
        return exchange.may(role);
    }

    public String pseudonym() {
        return Objects.requireNonNull(exchange.viewer()).pseudonym();
    }

    public @Nullable Viewer viewer() {
        return exchange.viewer();
    }

    public boolean hasKeys() {
        return exchange.hasKeys();
    }

    public boolean hasOutbox() {
        return exchange.hasOutbox();
    }

    /** How many stories wait; -1 when this page did not ask. */
    public long open() {
        return open;
    }

    public String formToken() {
        return exchange.formToken();
    }

    public String asset(String name) {
        return exchange.site().assets().address(name);
    }

    public String symbol(String id) {
        return asset("symbols.svg") + "#" + id;
    }

    public String here() {
        return exchange.here();
    }

    /** A link out of Vigie, if it is one that a browser may follow; else an empty one. */
    public String out(URI address) {
        var scheme = address.getScheme();
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? address.toString() : "";
    }

    /** A quote without the quotation marks that the page adds itself. */
    public String bare(String quote) {
        return quote.strip().replaceAll("^[«\"“]\\s*|\\s*[»\"”]$", "");
    }

    public String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
