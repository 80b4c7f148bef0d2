package edu.suny.microcredentials.tracker;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.proposal.ProposalState;

/**
 * A proposal with the names of its campus and department.
 *
 * @param revision 0 before it was first submitted
 * @param submittedAt when its last revision was; null before the first
 * @param mine whether the reader makes it
 * @param partners ids of other campuses that joined it
 * @param partnerNames their names, in the same order
 */
public record ProposalRow(String number, String campus, String campusName, ZoneId zone, String title, String kind,
		String department, String departmentName, String state, int round, int revision, Instant begunAt,
		Instant submittedAt, Instant changedAt, boolean mine, List<String> partners, List<String> partnerNames) {

	/** Ids of the campuses that govern it, its own first. */
	public List<String> campuses() {
		return Stream.concat(Stream.of(this.campus), this.partners.stream()).toList();
	}

	/** Their names. */
	public String campusNames() {
		return Stream.concat(Stream.of(this.campusName), this.partnerNames.stream()).collect(Collectors.joining(", "));
	}

	/** What is on the path of a campus, as all of its campuses read of it. */
	public String at(String path, String name) {
		int partner = (path != null) ? this.partners.indexOf(path) : -1;
		return (partner < 0) ? name : name + ", " + this.partnerNames.get(partner);
	}

	/** Whether its proposers write it now. */
	public boolean withProposers() {
		return this.state.equals("DRAFT") || this.state.equals("RETURNED");
	}

	/** Whether nothing more will happen to it. */
	public boolean ended() {
		return ProposalState.valueOf(this.state).isFinal();
	}

}
