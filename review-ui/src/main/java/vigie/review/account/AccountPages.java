package vigie.review.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.model.Role;
import vigie.review.template.StaticTemplates;
import vigie.review.web.Exchange;
import vigie.review.web.Fault;
import vigie.review.web.Route;

/** One's own account, and for administrators everyone's. Thread-safe. */
public final class AccountPages {

    private final StaticTemplates templates = new StaticTemplates();

    public List<Route> routes() {
        return List.of(
                Route.page("/compte", Role.READER, exchange -> showOwn(exchange, 200, "", doneKey(exchange))),
                Route.form("/compte/touches", Role.READER, this::setKeys),
                Route.form("/compte/passe", Role.READER, this::changePassword),
                Route.page("/comptes", Role.ADMIN, exchange -> showAll(exchange, 200, "", "", doneKey(exchange))),
                Route.form("/comptes", Role.ADMIN, this::open),
                Route.form("/comptes/role", Role.ADMIN, this::changeRole));
    }

    private void setKeys(Exchange exchange) {
        exchange.setKeys(exchange.form("touches").equals("oui"));
        exchange.redirect("/compte?fait=touches");
    }

    private void changePassword(Exchange exchange) {
        var accounts = exchange.accounts();
        var name = exchange.requireViewer().pseudonym();
        if (accounts.verify(name, exchange.formAsTyped("ancien")).isEmpty()) {
            showOwn(exchange, 422, "own.wrong", "");
            return;
        }
        var outcome = accounts.changePassword(name, exchange.formAsTyped("nouveau"));
        if (outcome == Accounts.Outcome.DONE) {
            exchange.signOut(); // every session of the old password ends, this one too
            exchange.redirect("/connexion");
        } else {
            showOwn(exchange, 422, errorKey(outcome), "");
        }
    }

    private void open(Exchange exchange) {
        var name = exchange.form("nom");
        var role = role(exchange.form("role"));
        if (role == null) throw Fault.malformed("error.malformed");
        var outcome = exchange.accounts()
                .open(
                        name,
                        exchange.formAsTyped("passe"),
                        role,
                        exchange.requireViewer().person());
        exchange.reached(exchange.services().desk().position());
        if (outcome == Accounts.Outcome.DONE) exchange.redirect("/comptes?fait=ouvert");
        else showAll(exchange, 422, name, errorKey(outcome), "");
    }

    private void changeRole(Exchange exchange) {
        var outcome = exchange.accounts()
                .changeRole(
                        exchange.form("nom"),
                        role(exchange.form("role")),
                        exchange.requireViewer().person());
        exchange.reached(exchange.services().desk().position());
        if (outcome == Accounts.Outcome.DONE) exchange.redirect("/comptes?fait=role");
        else showAll(exchange, 409, "", errorKey(outcome), "");
    }

    private void showOwn(Exchange exchange, int status, String errorKey, String doneKey) {
        exchange.show(status, templates.accountOwn(exchange.page("compte"), errorKey, doneKey));
    }

    private void showAll(Exchange exchange, int status, String name, String errorKey, String doneKey) {
        exchange.show(
                status, templates.accountAccounts(exchange.page("comptes"), rows(exchange), name, errorKey, doneKey));
    }

    private static List<AccountRow> rows(Exchange exchange) {
        var accounts = exchange.accounts();
        return exchange.services().desk().read(desk -> List.copyOf(desk.accounts())).stream()
                .flatMap(account -> accounts.findProfile(account.id()).stream()
                        .map(profile -> new AccountRow(account.id().value(), profile.pseudonym(), account.role())))
                .sorted(Comparator.comparing(AccountRow::pseudonym, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String doneKey(Exchange exchange) {
        return switch (exchange.query("fait")) {
            case "touches" -> "own.kept";
            case "ouvert" -> "accounts.opened";
            case "role" -> "accounts.changed";
            default -> "";
        };
    }

    private static String errorKey(Accounts.Outcome outcome) {
        return switch (outcome) {
            case DONE -> "";
            case NAME_TAKEN -> "account.name-taken";
            case NAME_UNFIT -> "account.name-unfit";
            case PASSWORD_SHORT -> "account.password-short";
            case PASSWORD_LONG -> "account.password-long";
            case UNKNOWN -> "account.unknown";
            case OUTDATED -> "account.outdated";
            case LAST_ADMIN -> "account.last-admin";
        };
    }

    /** The role of this name; none closes the account. */
    private static @Nullable Role role(String name) {
        if (name.equals("aucun")) return null;
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Fault.malformed("error.malformed"));
    }
}
