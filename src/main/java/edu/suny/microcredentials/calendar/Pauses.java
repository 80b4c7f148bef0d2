package edu.suny.microcredentials.calendar;

import java.util.List;

/** Days that count for no period of one proposal. */
public interface Pauses {

	/** All of a proposal, in any order. */
	List<Days> pauses(String proposal);

}
