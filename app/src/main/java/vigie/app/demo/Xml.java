package vigie.app.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document in any encoding, its text escaped.
 *
 * <p>Characters that the encoding lacks become character references: a Latin-1 feed may hold «’» and «œ».
 */
final class Xml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    Xml(Charset charset) {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, charset.name());
            writer.writeStartDocument(charset.name(), "1.0");
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** An element with the given attributes (name, value, name, value…) around whatever the body writes. */
    Xml element(String name, Runnable body, String... attributes) {
        return write(() -> {
            writer.writeCharacters("\n");
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
            body.run();
            writer.writeEndElement();
        });
    }

    Xml element(String name, String text, String... attributes) {
        return element(name, () -> write(() -> writer.writeCharacters(text)), attributes);
    }

    byte[] toBytes() {
        write(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
        return bytes.toByteArray();
    }

    private Xml write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure); // memory does not fail; a wrong nesting is our mistake
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
