package edu.suny.microcredentials.proposal;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which proposals have come to their end: a rejection that can be appealed is none. */
@Component
public class Ends {

	private final ObjectProvider<Recourse> recourses;

	Ends(ObjectProvider<Recourse> recourses) {
		this.recourses = recourses;
	}

	/** Whether nothing more will become of it. */
	public boolean isEnded(Proposal proposal) {
		return proposal.state().isFinal() && !isOpen(proposal);
	}

	/** What can still be done against a rejection, in a sentence for its proposers. */
	public Optional<String> recourse(Proposal proposal) {
		return this.recourses.stream().flatMap((recourse) -> recourse.sentence(proposal.number()).stream()).findFirst();
	}

	private boolean isOpen(Proposal proposal) {
		return proposal.state() == ProposalState.REJECTED
				&& this.recourses.stream().anyMatch((recourse) -> recourse.isOpen(proposal.number()));
	}

}
