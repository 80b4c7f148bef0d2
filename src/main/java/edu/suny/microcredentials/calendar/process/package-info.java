/** What a calendar changes and shows in the engine. */
package edu.suny.microcredentials.calendar.process;
