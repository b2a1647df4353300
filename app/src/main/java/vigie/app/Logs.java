package vigie.app;

import java.nio.file.Path;

/** Where Vigie writes what happens: commands to nobody but the person, a running Vigie to a file that is rolled over every day. */
public final class Logs {

    private Logs() {}

    /** To be called before the first logger is made. */
    public static void toFolder(Path folder, boolean alsoToConsole) {
        System.setProperty("vigie.logs", folder.toString());
        System.setProperty("logback.configurationFile", alsoToConsole ? "logback-service.xml" : "logback-file.xml");
    }
}
