package edu.suny.microcredentials.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Days of a campus's calendar that have a name, the first and the last included.
 *
 * @param id unique within its kind; 0 while it is not kept yet
 * @param uid of the event in the calendar file from which they came, or null
 */
public record Days(long id, Kind kind, String name, LocalDate first, LocalDate last, String uid) {

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

	/** Whether periods stand still: on all but those of a term. */
	public boolean closed() {
		return this.kind != Kind.TERM;
	}

	/** Whether they are the same days under the same name. */
	boolean sameAs(Days other) {
		return this.kind == other.kind && this.name.equals(other.name) && this.first.equals(other.first)
				&& this.last.equals(other.last);
	}

	/** What they are. */
	public enum Kind {

		TERM, HOLIDAY, RECESS;

		/** As in the database and in addresses: {@code recess}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/**
		 * The kind of that name.
		 * @throws IllegalArgumentException if there is none
		 */
		public static Kind of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}

	}

}
