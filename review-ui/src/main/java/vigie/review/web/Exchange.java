package vigie.review.web;

import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.model.Role;
import vigie.review.ReviewServices;
import vigie.review.account.Accounts;
import vigie.review.account.Sessions;
import vigie.review.account.Viewer;
import vigie.review.text.Language;
import vigie.review.text.Messages;

/** One request and its answer, in the words of our pages. Used by one thread. */
public final class Exchange {

    private final Context context;
    private final Site site;
    private final @Nullable ReviewServices services;
    private final Cookies cookies;
    private Sessions.@Nullable Session session;
    private @Nullable Viewer viewer;

    Exchange(Context context, Site site, @Nullable ReviewServices services, Cookies cookies) {
        this.context = context;
        this.site = site;
        this.services = services;
        this.cookies = cookies;
    }

    public Site site() {
        return site;
    }

    public ReviewServices services() {
        if (services == null) throw new Fault(503, "error.starting");
        return services;
    }

    public Accounts accounts() {
        return site.accounts(services());
    }

    boolean hasOutbox() {
        return site.settings().demo() && services != null && services.mails() != null;
    }

    public @Nullable Viewer viewer() {
        return viewer;
    }

    /** The person signed in; the route table has seen to it that there is one. */
    public Viewer requireViewer() {
        if (viewer == null)
            throw new IllegalStateException(context.path() + " needs a person, and its route does not ask for one");
        return viewer;
    }

    public boolean may(Role role) {
        return viewer != null && viewer.may(role);
    }

    /** A parameter of the address, without spaces around; empty when it is not there. */
    public String query(String name) {
        var value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /** A field of the form, without spaces around; empty when it is not there. */
    public String form(String name) {
        var value = context.formParam(name);
        return value == null ? "" : value.strip();
    }

    /** A field of the form with every space: a password is what was typed. */
    public String formAsTyped(String name) {
        var value = context.formParam(name);
        return value == null ? "" : value;
    }

    public List<String> forms(String name) {
        return context.formParams(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A part of the path. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** Where the request came from, as far as can be known. */
    public String address() {
        if (!site.settings().behindProxy()) return context.ip();
        return Networks.visitor(context.ip(), Collections.list(context.req().getHeaders("X-Forwarded-For")));
    }

    public Language language() {
        return Visitors.language(context, cookies);
    }

    public Messages messages() {
        return site.messages(language());
    }

    public Page page(String section) {
        return new Page(this, section);
    }

    public void show(JteModel model) {
        show(200, model);
    }

    public void show(int status, JteModel model) {
        var html = model.render();
        context.status(status).html(html);
    }

    /** Sends the browser on; what it posts is then not posted again by a reload. */
    public void redirect(String location) {
        context.redirect(location, HttpStatus.SEE_OTHER);
    }

    public void send(int status, String type, byte[] body) {
        context.status(status).contentType(type).result(body);
    }

    public void header(String name, String value) {
        context.header(name, value);
    }

    /** What shows that a form is one of ours; makes a cookie for a visitor who has none. */
    public String formToken() {
        return site.seal().sign("form", formSeed());
    }

    boolean isFormToken(String token) {
        return site.seal().verify("form", formSeed(), token);
    }

    public boolean hasKeys() {
        return !"non".equals(cookies.read(context, Cookies.KEYS));
    }

    public void setKeys(boolean wanted) {
        cookies.write(context, Cookies.KEYS, wanted ? "oui" : "non", Duration.ofDays(365));
    }

    private void setLanguage(Language language) {
        cookies.write(context, Cookies.LANGUAGE, language.code(), Duration.ofDays(365));
    }

    public void signIn(Viewer viewer, String passwordHash, Duration length) {
        this.viewer = viewer;
        write(site.sessions()
                .open(viewer.person(), passwordHash, length, services().desk().position()));
    }

    public void signOut() {
        viewer = null;
        session = null;
        cookies.delete(context, Cookies.SESSION);
    }

    /** Remembers with the person that the desk has come this far. */
    public void reached(long position) {
        if (session != null) write(session.at(position));
    }

    /** Keeps the language that the address asked for. */
    void rememberLanguage() {
        Language.findByCode(query("lang")).ifPresent(this::setLanguage);
    }

    void recognise(Sessions.Session session, Viewer viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    public String here() {
        var query = context.queryString();
        return query == null || query.isEmpty() ? context.path() : context.path() + "?" + query;
    }

    /** This page's parameters with another language, to follow from this page. */
    String queryIn(String language) {
        var query = context.queryString();
        var kept = Stream.of(query == null ? new String[0] : query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("lang="));
        return Stream.concat(kept, Stream.of("lang=" + language)).collect(Collectors.joining("&", "?", ""));
    }

    private void write(Sessions.Session session) {
        this.session = session;
        var left = site.sessions().left(session);
        cookies.write(
                context,
                Cookies.SESSION,
                site.sessions().write(session),
                left.compareTo(Sessions.SHORT) > 0 ? left : null);
    }

    private String formSeed() {
        return session != null ? session.nonce() : Visitors.seed(context, cookies);
    }
}
