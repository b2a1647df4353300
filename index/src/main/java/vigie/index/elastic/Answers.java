package vigie.index.elastic;

import java.util.Map;

/** Takes from an answer what was asked for. */
final class Answers {

    private Answers() {}

    /** The part of this name; a server that leaves it out is none we know. */
    static <V> V part(Map<String, V> answer, String name) {
        var part = answer.get(name);
        if (part == null)
            throw new IllegalStateException("Elasticsearch's answer lacks " + name + ": is it of version 9?");
        return part;
    }
}
