package edu.suny.microcredentials.consultation;

import java.util.Optional;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.proposal.ApprovalRule;
import edu.suny.microcredentials.proposal.Proposal;

import org.springframework.stereotype.Component;

/** Nothing is confirmed while somebody whom the office added is still to be heard. */
@Component
class AddedAreHeardFirst implements ApprovalRule {

	private final ConsultationRows rows;

	private final Campuses campuses;

	private final Belonging belonging;

	AddedAreHeardFirst(ConsultationRows rows, Campuses campuses, Belonging belonging) {
		this.rows = rows;
		this.campuses = campuses;
		this.belonging = belonging;
	}

	@Override
	public Optional<String> refusal(Proposal proposal) {
		String heard = this.rows.of(proposal.number())
			.stream()
			.filter((each) -> each.isOpen() && each.isAdded())
			.map(this::name)
			.collect(Collectors.joining(", "));
		return heard.isEmpty() ? Optional.empty() : Optional
			.of("%s is still being consulted on proposal %s. It can be confirmed when they have answered, or when the governance office has ended the consultation."
				.formatted(heard, proposal.number()));
	}

	private String name(Consultation consultation) {
		return (consultation.body() != null) ? this.campuses.body(consultation.campus(), consultation.body())
			.map(Body::name)
			.orElse(consultation.body()) : this.belonging.name(consultation.person());
	}

}
