package edu.suny.microcredentials.calendar.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/** A term, holiday or recess as somebody typed it. */
record DaysForm(String kind, String name, String first, String last) {

	static final DaysForm EMPTY = new DaysForm("recess", null, null, null);

	/** A single day needs no last one. */
	Days of(long id, String uid) {
		LocalDate first = day(this.first);
		LocalDate last = (this.last == null || this.last.isBlank()) ? first : day(this.last);
		return new Days(id, kind(this.kind), (this.name != null) ? this.name.strip() : null, first, last, uid);
	}

	static Kind kind(String word) {
		try {
			return Kind.of((word != null) ? word : "");
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedException(Reason.INVALID, "Choose whether it is a term, a holiday or a recess.");
		}
	}

	static LocalDate day(String text) {
		try {
			return LocalDate.parse((text != null) ? text : "");
		}
		catch (DateTimeParseException ex) {
			throw new RefusedException(Reason.INVALID, "Enter days as 2026-09-01.");
		}
	}

}
