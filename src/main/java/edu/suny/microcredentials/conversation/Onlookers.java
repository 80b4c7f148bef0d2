package edu.suny.microcredentials.conversation;

/** Who may see a proposal; known to whoever shows proposals. */
public interface Onlookers {

	Sight of(String proposal, String user);

	/** What somebody sees of a proposal. */
	enum Sight {

		/** Not even that there is one. */
		NOTHING,
		/** What was submitted. */
		SUBMITTED,
		/** Also what its proposers are still writing. */
		DRAFTS

	}

}
