package vigie.digest.send;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small mail server on a port of its own that answers what the test tells it to; by default it takes everything. */
final class ScriptedSmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;
    final List<String> accepted = new CopyOnWriteArrayList<>();

    /** @param answers beginning of a command → answer, such as {@code RCPT TO:<a@b> → 550 5.1.1 no such mailbox} */
    ScriptedSmtpServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException _) {
                // the client or the test went away
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 test\r\n");
        out.flush();
        var recipient = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT")) recipient = line;
            var answer = answer(line);
            out.print(answer + "\r\n");
            out.flush();
            if (line.startsWith("QUIT")) return;
            if (answer.startsWith("354")) {
                while (!".".equals(line)) line = in.readLine();
                accepted.add(recipient.replaceAll("RCPT TO:<(.*)>.*", "$1"));
                out.print("250 taken\r\n");
                out.flush();
            }
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> line.startsWith("DATA") ? "354 go on" : "250 ok");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
