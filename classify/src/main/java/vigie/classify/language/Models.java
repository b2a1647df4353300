package vigie.classify.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Opens the model files that the official French model packages put on the class path. */
final class Models {

    static final String SENTENCES = "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin";
    static final String PARTS_OF_SPEECH = "/opennlp-fr-ud-gsd-pos-1.3-2.5.4.bin";

    /** How a model is made of its bytes. */
    @FunctionalInterface
    interface Reader<M> {
        M read(InputStream in) throws IOException;
    }

    private Models() {}

    static <M> M read(String name, Reader<M> reader) {
        try (var in = Models.class.getResourceAsStream(name)) {
            if (in == null)
                throw new IllegalStateException(
                        "the language model " + name + " is missing from the program: build it again");
            return reader.read(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model " + name + " of the program", e);
        }
    }
}
