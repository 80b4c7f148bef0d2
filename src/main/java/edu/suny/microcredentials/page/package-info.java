/**
 * What all our pages share: a proposal's document laid open, costs added up, words for
 * readers.
 */
package edu.suny.microcredentials.page;
