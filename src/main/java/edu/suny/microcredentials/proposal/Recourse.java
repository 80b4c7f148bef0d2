package edu.suny.microcredentials.proposal;

import java.util.Optional;

/** What can still be done against a rejection, for as long as it is not final. */
public interface Recourse {

	/** Whether something can still become of a proposal that was rejected. */
	boolean isOpen(String proposal);

	/**
	 * What its proposers can do, and until when, in a sentence; nothing where a rejection
	 * is final.
	 */
	Optional<String> sentence(String proposal);

}
