package edu.suny.microcredentials.market.process;

import edu.suny.microcredentials.engine.ProcessVariable;

/** What the diagram of the market data review is about: one office and its tables. */
final class Assessments {

	/** Who assess, as paths name them. */
	static final String ANALYSTS = "market-analysts";

	/** The table that tests the evidence. */
	static final String EVIDENCE = "market-evidence";

	/** The table that says whether an earlier assessment holds. */
	static final String STANDS = "assessment-stands";

	/** The revision that is assessed. */
	static final ProcessVariable<Integer> ASSESSED = new ProcessVariable<>("assessedRevision", Integer.class);

	/**
	 * How many rows of the table of evidence applied when it was assessed; 0 if it was
	 * tested by another table.
	 */
	static final ProcessVariable<Integer> SHORTCOMINGS_THEN = new ProcessVariable<>("shortcomingsThen", Integer.class);

	private Assessments() {
	}

}
