package edu.suny.microcredentials.tracker;

import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.engine.Groups;

/**
 * Who reads about proposals.
 *
 * @param id the user; empty for a stranger
 * @param groups ids of their groups
 * @param campuses ids of their campuses
 * @param open ids of campuses that show their proposals to everybody
 * @param shut ids of campuses that show them to those with a part alone, where they have
 * no seat
 */
public record Reader(String id, Set<String> groups, List<String> campuses, Set<String> open, Set<String> shut) {

	/** Whether nobody is signed in. */
	public boolean isStranger() {
		return this.id.isEmpty();
	}

	/** Whether they see the proposals of all campuses, drafts included. */
	public boolean seesAll() {
		return Groups.keepTheSystem(this.groups);
	}

	/** Whether they see what its proposers are still writing. */
	public boolean seesDraftsOf(ProposalRow proposal) {
		return seesAll() || proposal.mine() || proposal.campuses().stream().anyMatch(offices()::contains);
	}

	/** Whether they see of it what a stranger does, and no people in it. */
	public boolean seesLikeAStranger(ProposalRow proposal) {
		return !seesAll() && !proposal.mine() && proposal.campuses().stream().noneMatch(this.campuses::contains);
	}

	/** Those of their campuses of which they see whatever was submitted. */
	List<String> inside() {
		return this.campuses.stream().filter((campus) -> !this.shut.contains(campus)).toList();
	}

	/** Those of their campuses of which they see only what they have a part in. */
	List<String> outside() {
		return this.campuses.stream().filter(this.shut::contains).toList();
	}

	/** Campuses not theirs of which they see what everybody does. */
	List<String> elsewhere() {
		return this.open.stream().filter((campus) -> !this.campuses.contains(campus)).sorted().toList();
	}

	/** The campuses of whose governance office they are; they see its drafts. */
	public List<String> offices() {
		return this.campuses.stream().filter((campus) -> this.groups.contains(Groups.officeOf(campus))).toList();
	}

}
