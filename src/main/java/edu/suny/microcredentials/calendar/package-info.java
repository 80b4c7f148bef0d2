/** The academic calendar of a campus: business days, terms, recesses, meetings. */
package edu.suny.microcredentials.calendar;
