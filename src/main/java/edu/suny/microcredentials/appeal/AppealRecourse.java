package edu.suny.microcredentials.appeal;

import java.util.Optional;

import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Recourse;

import org.springframework.stereotype.Component;

/** Against a rejection there is the appeal. */
@Component
class AppealRecourse implements Recourse {

	private final Appeals appeals;

	private final Campuses campuses;

	private final Words words;

	private final Proposals proposals;

	AppealRecourse(Appeals appeals, Campuses campuses, Words words, Proposals proposals) {
		this.proposals = proposals;
		this.appeals = appeals;
		this.campuses = campuses;
		this.words = words;
	}

	@Override
	public boolean isOpen(String proposal) {
		return this.appeals.open(proposal).isPresent();
	}

	@Override
	public Optional<String> sentence(String proposal) {
		return this.appeals.open(proposal)
			.filter((appeal) -> !appeal.isAppealed())
			.map((appeal) -> "Any of its proposers%s can appeal until %s, and %s would hear it. If nobody does, the rejection is final."
				.formatted(where(proposal),
						this.words.day(this.appeals.until(appeal), this.campuses.get(appeal.campus()).zone()),
						appeal.bodyName()));
	}

	/** Of a joint proposal the task is at the campus that leads. */
	private String where(String number) {
		Proposal proposal = this.proposals.get(number);
		return proposal.partners().isEmpty() ? "" : " at " + this.campuses.get(proposal.campus()).name();
	}

}
