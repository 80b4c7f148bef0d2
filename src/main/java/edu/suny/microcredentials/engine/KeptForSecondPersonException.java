package edu.suny.microcredentials.engine;

/** Models were kept, and are not in force before a second person confirms them. */
public class KeptForSecondPersonException extends RefusedException {

	/**
	 * They are kept already.
	 * @param kept what was kept and who confirms it, a sentence
	 */
	KeptForSecondPersonException(String kept) {
		super(Reason.CONFLICT, kept);
	}

}
