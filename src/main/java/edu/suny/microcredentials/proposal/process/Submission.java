package edu.suny.microcredentials.proposal.process;

import edu.suny.microcredentials.proposal.Proposal;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What else is taken in with a revision, in the same transaction. */
public interface Submission {

	/**
	 * The revision was kept.
	 * @throws edu.suny.microcredentials.engine.RefusedException if what comes with it
	 * cannot be taken; the revision is not kept then
	 */
	void submitted(DelegateExecution execution, Proposal proposal, String author);

}
