package vigie.classify.lexicon;

import vigie.model.Technology;

/**
 * A stretch of text that names a technology.
 *
 * @param sure whether its words mean nothing else
 * @param negated whether the text only says that it is not there
 */
public record TechnologyHit(Technology technology, int first, int last, boolean sure, boolean negated) {}
