package vigie.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import vigie.classify.Classifier;
import vigie.classify.file.TagLines;

/** A program that loads the classifier, tags one article and says so after each, with the megabytes it holds last. */
public final class Ready {

    private Ready() {}

    /** @param args a file with one article */
    public static void main(String[] args) throws IOException {
        var tagger = new TagLines(Classifier.load());
        System.out.println("ready");
        System.out.println(tagger.tag(Files.readString(Path.of(args[0]))));
        System.gc();
        System.out.println(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
        Reference.reachabilityFence(tagger);
    }
}
