package edu.suny.microcredentials.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.engine.OpenCampuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** The departments of other campuses that propose together with the one that leads. */
@Component
public class JointDepartments {

	private static final int MOST = 5;

	private final Campuses campuses;

	private final Closings closings;

	private final OpenCampuses open;

	private final Revisions revisions;

	JointDepartments(Campuses campuses, Closings closings, OpenCampuses open, Revisions revisions) {
		this.campuses = campuses;
		this.closings = closings;
		this.open = open;
		this.revisions = revisions;
	}

	/**
	 * The department of a campus that a document names beside the one that leads.
	 * @throws IllegalArgumentException if it names none
	 */
	public Body of(String campus, ProposalDocument document) {
		return departments(document).stream()
			.filter((department) -> department.campus().equals(campus))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("It names no department of " + campus));
	}

	/** Those that a document names, in its order. */
	public List<Body> departments(ProposalDocument document) {
		return document.jointDepartments().stream().map(this::find).flatMap(Optional::stream).toList();
	}

	/**
	 * The campuses of those that a document names, in its order.
	 * @throws RefusedException if one is no department of another campus, if two are of
	 * one, if they are too many, if one's campus is closed, or if they change within a
	 * round
	 */
	List<String> campuses(Proposal proposal, ProposalDocument document) {
		List<String> named = document.jointDepartments();
		if (named.isEmpty() && proposal.partners().isEmpty()) {
			return List.of();
		}
		if (named.size() > MOST) {
			throw invalid("At most %d departments of other campuses propose it, too; these are %d.".formatted(MOST,
					named.size()));
		}
		Set<String> campuses = new HashSet<>();
		List<Body> departments = named.stream().map((each) -> checked(proposal, each)).toList();
		departments.stream().filter((each) -> !campuses.add(each.campus())).findFirst().ifPresent((second) -> {
			throw invalid("Name one department of %s: its campus governs the proposal once."
				.formatted(this.campuses.get(second.campus()).name()));
		});
		checkRound(proposal, document);
		return departments.stream().map(Body::campus).toList();
	}

	private Body checked(Proposal proposal, String named) {
		Body department = find(named)
			.orElseThrow(() -> invalid("'%s' is no department of another campus. %s".formatted(named, known(named))));
		if (department.campus().equals(proposal.campus())) {
			throw invalid("%s is of your own campus: here stand departments of other campuses that propose it, too."
				.formatted(department.name()));
		}
		this.open.check(department.campus());
		return department;
	}

	private Optional<Body> find(String id) {
		return this.campuses.body(id).filter((body) -> body.type() == Body.Type.DEPARTMENT);
	}

	/** What could have been meant. */
	private String known(String named) {
		Set<String> closed = this.closings.all();
		List<Campus> all = this.campuses.all().stream().filter((campus) -> !closed.contains(campus.id())).toList();
		return all.stream()
			.filter((campus) -> named.startsWith(campus.id()) || named.equalsIgnoreCase(campus.name()))
			.findFirst()
			.map((campus) -> "%s has %s.".formatted(campus.name(),
					this.campuses.bodies(campus.id())
						.stream()
						.filter((body) -> body.type() == Body.Type.DEPARTMENT)
						.map((body) -> "%s (%s)".formatted(body.id(), body.name()))
						.collect(Collectors.joining(", "))))
			.orElseGet(() -> "Write it with its campus, as in %s-department-sciences.".formatted(all.get(0).id()));
	}

	/** Whose paths it goes is settled when a round begins. */
	private void checkRound(Proposal proposal, ProposalDocument document) {
		this.revisions.find(proposal.number(), proposal.revision())
			.filter((last) -> last.round() == proposal.round())
			.filter((last) -> !Set.copyOf(last.document().jointDepartments())
				.equals(Set.copyOf(document.jointDepartments())))
			.ifPresent((last) -> {
				throw new RefusedException(Reason.CONFLICT,
						"Which campuses propose it cannot change while it is under review: leave the departments of other campuses as they are, or have it returned first.");
			});
	}

	private static RefusedException invalid(String sentence) {
		return new RefusedException(Reason.INVALID, sentence);
	}

}
