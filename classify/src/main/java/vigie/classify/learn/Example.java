package vigie.classify.learn;

/** One case with its right answer, to learn from. */
public record Example(String outcome, Features seen) {}
