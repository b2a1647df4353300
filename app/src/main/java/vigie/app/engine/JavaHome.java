package vigie.app.engine;

import java.io.IOException;
import java.nio.file.Path;

/** The Java that runs us and therefore the engines. */
record JavaHome(Path folder) {

    static JavaHome current() {
        return new JavaHome(Path.of(System.getProperty("java.home")));
    }

    String java() {
        return folder.resolve("bin").resolve("java").toString();
    }

    /** A Java below root's closed home would fail in the engines with a message nobody understands. */
    void requireUsableBy(Account account) throws IOException {
        account.requireWayTo(folder);
    }
}
