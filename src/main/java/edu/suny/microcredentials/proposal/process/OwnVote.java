package edu.suny.microcredentials.proposal.process;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Says where those who make a proposal have a vote on it all the same. */
public interface OwnVote {

	/** Whether this task asks them for one vote among those of others. */
	boolean isGiven(DelegateTask task, String user);

}
