package vigie.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vigie.app.engine.DataFolder;

/** Asks the running Vigie how it is; for a container's health check and for people in a hurry. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "Demande à la Vigie en marche comment elle va.")
public final class HealthCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var running = DataFolder.findRunning(options.data());
        if (running.isEmpty()) throw new CommandFailure("aucune Vigie ne tourne sur " + options.data());
        var answer = ask(URI.create(running.get().http()).resolve("/health"));
        spec.commandLine().getOut().println(answer);
    }

    private static String ask(URI address) {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new CommandFailure(answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new CommandFailure(address + " ne répond pas : " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrompue");
        }
    }
}
