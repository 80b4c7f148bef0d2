/**
 * What must be right before the product begins: else it refuses, with a sentence for each
 * setting.
 */
package edu.suny.microcredentials.start;
