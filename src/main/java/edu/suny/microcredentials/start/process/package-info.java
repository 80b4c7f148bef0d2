/** What a start asks of the database before the engine does. */
package edu.suny.microcredentials.start.process;
