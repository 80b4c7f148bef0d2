/** What members do at a meeting or on the page of their body to tasks of the engine. */
package edu.suny.microcredentials.meeting.process;
