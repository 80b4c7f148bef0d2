package edu.suny.microcredentials.impact;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
		Set<String> others = new HashSet<>(this.consulted.of(event.number(), proposal.campus(), document));
		others.add(document.department());
		others.addAll(document.jointDepartments());
		Map<String, List<Touched>> byDepartment = this.impact.of(event.number())
			.stream()
			.filter((each) -> each.department() != null && !others.contains(each.department()))
			.collect(Collectors.groupingBy(Touched::department, LinkedHashMap::new, Collectors.toList()));
		byDepartment.forEach((department, touched) -> this.notices.tell(notices(proposal, department, touched)));
	}

	/** Told again only when something else is touched. */
	private List<NewNotice> notices(Proposal proposal, String department, List<Touched> touched) {
		String campus = touched.get(0).campus();
		boolean ours = campus.equals(proposal.campus());
		String numbers = touched.stream().map(Touched::number).sorted().collect(Collectors.joining(","));
		String key = "impact:%s:%s:%s".formatted(proposal.number(), department,
				UUID.nameUUIDFromBytes(numbers.getBytes(StandardCharsets.UTF_8)));
		String university = this.campuses.get(proposal.campus()).name();
		// What another campus considers is not named before it is published.
		String which = ours ? "“%s” (%s)".formatted(proposal.title(), proposal.number()) : "A proposal";
		String text = touched.stream()
			.map(TouchedDepartments::line)
			.collect(Collectors.joining("", which + " of " + university + " was sent for review and touches yours:",
					""));
		return people(department).stream()
			.filter((user) -> !proposal.isProposedBy(user))
			.map((user) -> new NewNotice(user, key, "impact", campus, ours ? proposal.number() : null,
					ours ? "It touches yours: " + proposal.title() : "A proposal elsewhere touches yours", text,
					ours ? "/proposals/%s#impact".formatted(proposal.number()) : null))
			.toList();
	}

	private static String line(Touched touched) {
		return "\n- “%s” (%s) %s".formatted(touched.title(), touched.number(),
				touched.ties().stream().map(Tie::inWords).collect(Collectors.joining("; ")));
	}

	private Collection<String> people(String id) {
		Body department = this.campuses.body(id).orElseThrow();
		List<String> officers = Stream.of(department.chair(), department.secretary())
			.filter((user) -> user != null && this.belonging.knows(user))
			.distinct()
			.toList();
		return officers.isEmpty() ? this.belonging.members(department.id()) : officers;
	}

}
