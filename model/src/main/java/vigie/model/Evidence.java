package vigie.model;

/**
 * One thing that raised or lowered a candidate's score.
 *
 * @param code what it is, a stable word that the interface translates, such as {@code technology-in-title}
 * @param detail the words of the text or the number it rests on; may be empty
 * @param weight its share of the score: positive raised it, negative lowered it
 */
public record Evidence(String code, String detail, double weight) {}
