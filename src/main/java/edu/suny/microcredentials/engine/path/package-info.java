/**
 * Follows every way through a campus's path, so that none leads round its faculty
 * (policy, principle 1).
 */
package edu.suny.microcredentials.engine.path;
