/**
 * What people may ask of the engine: who works on a task, which commands are closed to
 * them, and which expressions a query may hold.
 */
package edu.suny.microcredentials.engine.rights;
