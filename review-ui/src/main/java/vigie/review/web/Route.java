package vigie.review.web;

import org.jspecify.annotations.Nullable;
import vigie.model.Role;

/**
 * One address that Vigie answers, and who may use it.
 *
 * @param needs the least role; none for everyone
 * @param proof what shows that a change was meant by the person
 */
public record Route(Method method, String path, @Nullable Role needs, Proof proof, Action action) {

    public enum Method {
        GET,
        POST
    }

    /** How a request proves that the person meant it. */
    public enum Proof {
        /** It only reads. */
        NONE,
        /** The token of one of our own forms, from our own pages. */
        FORM,
        /** A signed link: mail programs send it themselves (RFC 8058), so no form of ours can be asked for. */
        LINK
    }

    /** What answers. */
    @FunctionalInterface
    public interface Action {
        void answer(Exchange exchange);
    }

    /** A page for everyone. */
    public static Route page(String path, Action action) {
        return new Route(Method.GET, path, null, Proof.NONE, action);
    }

    public static Route page(String path, Role needs, Action action) {
        return new Route(Method.GET, path, needs, Proof.NONE, action);
    }

    /** A form that everyone may send. */
    public static Route form(String path, Action action) {
        return new Route(Method.POST, path, null, Proof.FORM, action);
    }

    public static Route form(String path, Role needs, Action action) {
        return new Route(Method.POST, path, needs, Proof.FORM, action);
    }

    public static Route oneClick(String path, Action action) {
        return new Route(Method.POST, path, null, Proof.LINK, action);
    }
}
