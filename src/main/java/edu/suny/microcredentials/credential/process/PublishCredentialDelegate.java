package edu.suny.microcredentials.credential.process;

import edu.suny.microcredentials.credential.Credentials;
import edu.suny.microcredentials.engine.PublishedToModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import static edu.suny.microcredentials.proposal.process.ProposalVariables.NUMBER;

/** Puts the approved credential in the catalogue. */
@PublishedToModels("publishCredential")
class PublishCredentialDelegate implements JavaDelegate {

	private final Credentials credentials;

	PublishCredentialDelegate(Credentials credentials) {
		this.credentials = credentials;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.credentials.publish(NUMBER.in(execution));
	}

}
