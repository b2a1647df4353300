package vigie.app.demo;

import java.util.List;

/**
 * What a careful reader would say of a demonstration article; it is never published, only measured against.
 *
 * @param relevant whether the article reports a surveillance technology in public space, at a place one can name
 * @param insee codes of the communes and départements the main facts are about; empty when not relevant
 * @param technologies slugs the article reports on; when not relevant, those it merely talks about
 */
public record Expected(boolean relevant, List<String> insee, List<String> technologies) {
    public Expected {
        insee = List.copyOf(insee);
        technologies = List.copyOf(technologies);
        if (relevant && (insee.isEmpty() || technologies.isEmpty())) {
            throw new IllegalArgumentException("a relevant article needs a place and a technology");
        }
    }
}
