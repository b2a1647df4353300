package vigie.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What the log knows of trained models: the models in pieces, the manifest that makes pieces a set, and what the last training
 * came to.
 *
 * <p>There are two shelves. A new set is written to the one that is not in use, its manifest last, so that a training that breaks
 * off never harms the set in use.
 */
public sealed interface ModelRecord {

    /** The key of {@link LastTraining}: only the last one is kept. */
    String LAST_TRAINING = "training";

    /**
     * A piece of one model's file.
     *
     * @param version of the set it belongs to
     * @param number of the piece, from 0
     */
    record Chunk(String version, String model, int number, String text) implements ModelRecord {

        /** 512 KiB: well under what the log takes at once, whatever a character costs. */
        public static final int MOST_BYTES = 512 * 1024;

        public Chunk {
            if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
                throw new IllegalArgumentException("a piece of the model " + model + " is longer than 512 KiB");
        }

        /** Where it lies on a shelf. */
        public static String key(String shelf, String model, int number) {
            return shelf + "/" + model + "/" + number;
        }
    }

    /**
     * Says that a set is complete, what belongs to it, and how it came about; its key is the name of its shelf.
     *
     * @param version of all models together, as verdicts name it
     * @param rules the version of the program's rules it was made for
     */
    record Manifest(
            String version, String rules, Instant madeAt, List<ModelFile> files, Learnt learnt, List<Figure> figures)
            implements ModelRecord {
        public Manifest {
            files = List.copyOf(files);
            figures = List.copyOf(figures);
        }
    }

    /**
     * What the last training came to.
     *
     * @param version of the models that are to be used from now on
     * @param reason a sentence for the operator, when it failed; else empty
     */
    record LastTraining(Instant at, Outcome outcome, String version, Learnt learnt, List<Figure> figures, String reason)
            implements ModelRecord {
        public LastTraining {
            figures = List.copyOf(figures);
        }
    }

    enum Outcome {
        /** The new models are better and were published. */
        PUBLISHED,
        /** The models in use are as good or better and stay. */
        KEPT,
        /** The same texts gave the same models. */
        UNCHANGED,
        FAILED
    }

    /** One model as a file: how long it is, in how many pieces, and its SHA-256 in hex. */
    record ModelFile(String name, int bytes, int chunks, String sha256) {}

    /**
     * What was learnt from.
     *
     * @param bundled articles and sentences that come with the program
     * @param decisions articles that volunteers decided on
     * @param heldBack more of these, kept to measure with and never learnt from
     * @param missing more of these, whose text is no longer kept
     */
    record Learnt(int bundled, int decisions, int heldBack, int missing) {}

    /**
     * How well the models in use and the new ones did at one thing, from 0 to 1.
     *
     * @param texts what was measured with: {@code decisions} or {@code bundled}
     */
    record Figure(String texts, String measure, double before, double after) {}
}
