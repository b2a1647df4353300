package vigie.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All the publications of the demonstration, as written in the YAML files beside this class. */
public record Press(List<Publication> publications) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    public Press {
        publications = List.copyOf(publications);
    }

    /** Reads {@code press.yaml}, which names the publications, then one file for each of them. */
    public static Press load() {
        var contents = read("press.yaml", Contents.class);
        return new Press(contents.publications().stream()
                .map(id -> read(id + ".yaml", Publication.class))
                .toList());
    }

    /** Every article of every publication. */
    public Stream<Article> articles() {
        return publications.stream().flatMap(publication -> publication.articles().stream());
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream file = Objects.requireNonNull(Press.class.getResourceAsStream(name), name)) {
            return YAML.readValue(file, type);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the demonstration press " + name, failure);
        }
    }

    record Contents(List<String> publications) {}
}
