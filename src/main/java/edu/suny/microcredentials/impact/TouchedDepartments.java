package edu.suny.microcredentials.impact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.consultation.AffectedDepartments;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalDocument;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.RevisionSubmitted;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells departments that a proposal came for review which touches one of theirs: the
 * chair and the secretary, or all members where there is neither. Departments that are
 * consulted because their courses are used are asked anyway.
 */
@Component
class TouchedDepartments {

	private final Impact impact;

	private final Proposals proposals;

	private final AffectedDepartments consulted;

	private final Campuses campuses;

	private final Belonging belonging;

	private final Notices notices;

	TouchedDepartments(Impact impact, Proposals proposals, AffectedDepartments consulted, Campuses campuses,
			Belonging belonging, Notices notices) {
		this.impact = impact;
		this.proposals = proposals;
		this.consulted = consulted;
		this.campuses = campuses;
		this.belonging = belonging;
		this.notices = notices;
	}

	@EventListener
	void submitted(RevisionSubmitted event) {
		this.impact.reckon(event.number());
		Proposal proposal = this.proposals.get(event.number());
		ProposalDocument document = this.proposals.revision(event.number(), event.revision())
			.map(ProposalRevision::document)
			.orElseThrow();
		Set<String> others = new HashSet<>(this.consulted.of(event.number(), document));
		others.add(document.department());
		this.notices.tell(this.impact.of(event.number())
			.stream()
			.filter((each) -> each.department() != null && !others.contains(each.department()))
			.flatMap((each) -> notices(proposal, each))
			.toList());
	}

	private Stream<NewNotice> notices(Proposal proposal, Touched touched) {
		String text = "“%s” (%s) of %s was sent for review. It touches “%s” (%s) of yours, which %s.".formatted(
				proposal.title(), proposal.number(), this.campuses.get(proposal.campus()).name(), touched.title(),
				touched.number(), touched.ties().stream().map(Tie::inWords).collect(Collectors.joining("; ")));
		String path = touched.campus().equals(proposal.campus()) ? "/proposals/%s#impact".formatted(proposal.number())
				: null;
		return people(touched).stream()
			.filter((user) -> !proposal.isProposedBy(user))
			.map((user) -> new NewNotice(user, "impact:%s:%s".formatted(proposal.number(), touched.number()), "impact",
					touched.campus(), (path != null) ? proposal.number() : null,
					"It touches one of yours: " + proposal.title(), text, path));
	}

	private Collection<String> people(Touched touched) {
		Body department = this.campuses.body(touched.department()).orElseThrow();
		List<String> officers = Stream.of(department.chair(), department.secretary())
			.filter((user) -> user != null && this.belonging.knows(user))
			.distinct()
			.toList();
		return officers.isEmpty() ? this.belonging.members(department.id()) : officers;
	}

}
