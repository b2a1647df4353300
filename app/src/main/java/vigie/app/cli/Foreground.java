package vigie.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import vigie.app.Instance;

/** Keeps a running Vigie in the foreground: says where it is, waits for Ctrl-C, stops it in order. */
final class Foreground {

    private final PrintWriter out;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Foreground(PrintWriter out) {
        this.out = out;
    }

    /** Returns when it was asked to stop, or throws what kept it from starting. Closes what it is given. */
    void run(Instance instance, AutoCloseable... others) {
        var stop = new Thread(() -> stop(instance, others), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        out.println("Vigie démarre : " + instance.address());
        try {
            instance.ready().join();
        } catch (CompletionException e) {
            stop(instance, others);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        out.println("Vigie est prête : " + instance.address());
        var setup = instance.setupAddress();
        if (setup != null) out.println("Premier compte, à ouvrir une seule fois : " + setup);
        out.println("Ctrl-C l’arrête ; tout reste gardé.");
        awaitStop();
    }

    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Instance instance, AutoCloseable... others) {
        if (stopped.getCount() == 0) return;
        instance.close();
        for (var other : others) close(other);
        stopped.countDown();
    }

    private static void close(AutoCloseable other) {
        try {
            other.close();
        } catch (Exception e) {
            System.err.println("vigie : " + e.getMessage());
        }
    }
}
