package vigie.classify.gazetteer;

import java.util.List;

/**
 * A stretch of text that reads like the name of a place, or of several.
 *
 * @param first its first word
 * @param last its last word
 * @param contracted whether the name's article stands merged into the word before: «du Mans», «aux Ulis»
 * @param namings what it may name; at least one
 */
public record Mention(int first, int last, boolean contracted, List<Naming> namings) {

    public boolean isDemonym() {
        return namings.getFirst().form() == Naming.Form.DEMONYM;
    }
}
