package edu.suny.microcredentials.calendar;

import java.util.List;

/** What knows of deadlines; the calendar shows those of all. */
public interface DeadlineSource {

	/**
	 * What concerns this person now, by what they belong to now; nothing from which they
	 * are recused.
	 */
	List<Deadline> of(String user);

}
