package vigie.app.engine;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user that runs the engines: ourselves, or, when Vigie is run by root, somebody with fewer rights.
 *
 * <p>Elasticsearch refuses to run as root, and Kafka has no reason to.
 */
record Account(long uid, long gid) {

    /** An id that nobody has on common systems: not {@code nobody}, whom other services share. */
    static final long ENGINES = 65_530;

    static Account current() {
        var system = new UnixSystem();
        return new Account(system.getUid(), system.getGid());
    }

    /** Root hands the engines to the owner of the data folder or, when that is root too, to an id of their own. */
    static Account forEngines(Path folder) throws IOException {
        var current = current();
        if (!current.isRoot()) {
            return current;
        }
        var owner = owner(folder);
        return owner.isRoot() ? new Account(ENGINES, ENGINES) : owner;
    }

    boolean isRoot() {
        return uid == 0;
    }

    boolean isSomeoneElse() {
        return current().uid() != uid;
    }

    /** The command as this account runs it. */
    List<String> running(List<String> command) {
        var whole = new ArrayList<String>();
        if (isSomeoneElse()) {
            whole.add(findProgram("setpriv")
                    .orElseThrow(() -> new EngineFailure(
                            "Lancée par root, Vigie a besoin du programme setpriv (paquet util-linux) pour donner les"
                                    + " moteurs à un autre compte : installez-le, ou lancez Vigie avec un compte"
                                    + " ordinaire.")));
            whole.addAll(List.of("--reuid", Long.toString(uid), "--regid", Long.toString(gid), "--clear-groups", "--"));
        }
        whole.addAll(command);
        return whole;
    }

    /** Makes a folder and all in it this account's. */
    void own(Path tree) throws IOException {
        if (!isSomeoneElse()) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", (int) uid);
                Files.setAttribute(path, "unix:gid", (int) gid);
            }
        }
    }

    /** Refuses a place that this account cannot enter, naming the folder in the way. */
    void requireWayTo(Path place) throws IOException {
        if (!isSomeoneElse()) {
            return;
        }
        for (var folder = place.toRealPath(); folder != null; folder = folder.getParent()) {
            if (!mayEnter(folder)) {
                throw new EngineFailure(
                        "Le compte des moteurs (" + uid + ") ne peut pas entrer dans " + folder + ", donc pas utiliser "
                                + place + " : ouvrez ce dossier ou choisissez-en un autre, comme /var/lib/vigie.");
            }
        }
    }

    private boolean mayEnter(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)
                || owner(folder).uid() == uid;
    }

    private static Account owner(Path path) throws IOException {
        return new Account(number(path, "unix:uid"), number(path, "unix:gid"));
    }

    private static long number(Path path, String attribute) throws IOException {
        return Files.getAttribute(path, attribute) instanceof Integer id ? Integer.toUnsignedLong(id) : 0;
    }

    static Optional<String> findProgram(String name) {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(":", -1)).stream())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
