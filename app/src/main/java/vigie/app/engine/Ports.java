package vigie.app.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Which loopback port each service uses: a fixed one, or a free one that is remembered for the next start. */
public final class Ports {

    private final Path file;
    private final Properties remembered = new Properties();

    Ports(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            remembered.load(new StringReader(Files.readString(file)));
        }
    }

    /**
     * The port for a service. A fixed one (not 0) must be free; otherwise the remembered one is taken again while it is
     * free, so that bookmarks and configured clients go on working.
     */
    public synchronized int take(String service, int fixed) {
        if (fixed != 0) {
            return requireFree(service, fixed);
        }
        var last = Integer.parseInt(remembered.getProperty(service, "0"));
        var port = last != 0 && isFree(last) ? last : findFree();
        if (port != last) {
            remember(service, port);
        }
        return port;
    }

    /** Refuses a taken port by its number. */
    public static int requireFree(String service, int port) {
        if (!isFree(port)) {
            throw new EngineFailure("Le port " + port + " demandé pour " + service
                    + " est déjà pris par un autre programme : libérez-le ou choisissez-en un autre.");
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port whose last connection only lingers is free
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private int findFree() {
        for (var attempt = 0; attempt < 100; attempt++) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (!remembered.containsValue(Integer.toString(socket.getLocalPort()))) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new EngineFailure("Aucun port libre sur cette machine : " + e.getMessage() + ".", e);
            }
        }
        throw new EngineFailure("Aucun port libre sur cette machine.");
    }

    private void remember(String service, int port) {
        remembered.setProperty(service, Integer.toString(port));
        var text = new StringWriter();
        try {
            remembered.store(text, "Vigie: ports chosen on the first start, free to be changed");
            Disk.writePrivately(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EngineFailure("Impossible d'écrire " + file + " : " + e.getMessage() + ".", e);
        }
    }
}
