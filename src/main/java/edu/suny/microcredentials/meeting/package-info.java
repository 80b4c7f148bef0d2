/** Bodies at work: what is before them, their meetings, agendas and minutes. */
package edu.suny.microcredentials.meeting;
