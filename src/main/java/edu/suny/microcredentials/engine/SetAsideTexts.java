package edu.suny.microcredentials.engine;

/** Keeps beside a proposal the texts of which only one could become its draft. */
public interface SetAsideTexts {

	/**
	 * Keeps a text, whatever becomes of the call that is running. The same text is kept
	 * once.
	 * @param user who wrote it; null where nobody knows
	 * @return whether it is kept; not if this user proposes no such proposal, or too many
	 * are kept already
	 */
	boolean keep(String number, String user, WrittenDraft draft);

}
