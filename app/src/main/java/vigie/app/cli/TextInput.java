package vigie.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines a command reads: those of a file, or what is typed or piped into it. */
final class TextInput {

    private TextInput() {}

    /** @throws CommandFailure with a sentence naming the file */
    static BufferedReader open(@Nullable Path file) {
        try {
            return file == null || isStandardInput(file)
                    ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    : Files.newBufferedReader(file);
        } catch (IOException e) {
            throw new CommandFailure(file + " ne se lit pas (" + e.getClass().getSimpleName() + ")");
        }
    }

    static String name(@Nullable Path file) {
        return file == null || isStandardInput(file) ? "entrée" : file.toString();
    }

    private static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }
}
