package edu.suny.microcredentials.engine.path;

import java.util.List;

/**
 * An instance at rest.
 *
 * @param tokens in their order; one may be there twice
 * @param word of the body of faculty that answered last
 */
record Situation(List<Token> tokens, Values values, Word word) {
}
