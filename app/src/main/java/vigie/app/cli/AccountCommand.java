package vigie.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigie.model.PersonId;
import vigie.model.Role;
import vigie.review.account.Accounts;
import vigie.review.account.Passwords;
import vigie.stream.Topics;

/** Opens accounts, changes passwords and roles, for when the pages cannot. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMANDE",
        description = "Ouvre des comptes, change mots de passe et rôles.")
public final class AccountCommand {

    private static final String NAME = "Nom du compte ; un pseudonyme convient.";
    private static final String PASSWORD_FILE = "Fichier qui contient le mot de passe ; sinon il est demandé.";

    @Spec
    private CommandSpec spec;

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Ouvre un compte.")
    int add(
            @Mixin DataOptions options,
            @Parameters(paramLabel = "NOM", description = NAME) String name,
            @Option(
                            names = "--role",
                            defaultValue = "REVIEWER",
                            paramLabel = "RÔLE",
                            description = "reader, reviewer, editor ou admin.")
                    Role role,
            @Option(names = "--password-file", paramLabel = "FICHIER", description = PASSWORD_FILE) @Nullable
                    Path file) {
        return with(
                options,
                accounts -> accounts.open(name, password(file), role, PersonId.VIGIE),
                name + " : compte ouvert, rôle " + word(role) + ".");
    }

    @Command(
            name = "passwd",
            mixinStandardHelpOptions = true,
            description = "Change le mot de passe ; les sessions ouvertes se ferment.")
    int passwd(
            @Mixin DataOptions options,
            @Parameters(paramLabel = "NOM", description = NAME) String name,
            @Option(names = "--password-file", paramLabel = "FICHIER", description = PASSWORD_FILE) @Nullable
                    Path file) {
        return with(
                options, accounts -> accounts.changePassword(name, password(file)), name + " : mot de passe changé.");
    }

    @Command(name = "role", mixinStandardHelpOptions = true, description = "Change ce qu’un compte peut faire.")
    int role(
            @Mixin DataOptions options,
            @Parameters(paramLabel = "NOM", description = NAME) String name,
            @Parameters(paramLabel = "RÔLE", description = "reader, reviewer, editor ou admin.") Role role) {
        return with(
                options,
                accounts -> accounts.changeRole(name, role, PersonId.VIGIE),
                name + " : rôle " + word(role) + ".");
    }

    /** What is done with the accounts. */
    private interface Change {
        Accounts.Outcome apply(Accounts accounts);
    }

    private int with(DataOptions options, Change change, String done) {
        try (var bench = Workbench.open(options, spec.commandLine().getErr())) {
            var people = bench.closeLater(bench.log().table(Topics.PRIVATE));
            var accounts = new Accounts(
                    bench.log(), bench.desk(), people, new Passwords(), bench.secret(), InstantSource.system());
            var outcome = change.apply(accounts);
            if (outcome != Accounts.Outcome.DONE) throw new CommandFailure(sentence(outcome));
        }
        spec.commandLine().getOut().println(done);
        return 0;
    }

    private static String sentence(Accounts.Outcome outcome) {
        return switch (outcome) {
            case DONE -> "";
            case NAME_TAKEN -> "ce nom est déjà pris ; choisissez-en un autre";
            case NAME_UNFIT ->
                "ce nom ne convient pas : 2 à 40 lettres, chiffres, espaces, points, tirets, apostrophes ou « _ »,"
                        + " une lettre ou un chiffre en premier";
            case PASSWORD_SHORT ->
                "le mot de passe est trop court : au moins " + Accounts.SHORTEST_PASSWORD + " caractères";
            case PASSWORD_LONG ->
                "le mot de passe est trop long : au plus " + Accounts.LONGEST_PASSWORD + " caractères";
            case UNKNOWN -> "aucun compte de ce nom";
            case OUTDATED -> "quelqu’un a changé ce compte au même moment ; recommencez";
            case LAST_ADMIN -> "c’est le dernier compte admin ; donnez d’abord ce rôle à un autre";
        };
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String password(@Nullable Path file) {
        if (file != null) return fromFile(file);
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new CommandFailure("pas de terminal pour demander le mot de passe : donnez-le par --password-file");
        }
        var typed = console.readPassword("Mot de passe : ");
        if (typed == null)
            throw new CommandFailure("aucun mot de passe n’a été donné : la saisie s’est terminée avant");
        return new String(typed);
    }

    private static String fromFile(Path file) {
        try {
            return Files.readString(file).replaceFirst("\\R\\z", ""); // an editor ends the line; spaces are meant
        } catch (IOException e) {
            throw new CommandFailure("le mot de passe ne se lit pas dans " + file + " : " + e.getMessage());
        }
    }
}
