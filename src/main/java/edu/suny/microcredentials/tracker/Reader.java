package edu.suny.microcredentials.tracker;

import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.engine.Groups;

/**
 * Who reads about proposals.
 *
 * @param id the user
 * @param groups ids of their groups
 * @param campuses ids of their campuses
 */
public record Reader(String id, Set<String> groups, List<String> campuses) {

	/** Whether they see the proposals of all campuses, drafts included. */
	public boolean seesAll() {
		return Groups.keepTheSystem(this.groups);
	}

	/** Whether they see what its proposers are still writing. */
	public boolean seesDraftsOf(ProposalRow proposal) {
		return seesAll() || proposal.mine() || offices().contains(proposal.campus());
	}

	/** The campuses of whose governance office they are; they see its drafts. */
	public List<String> offices() {
		return this.campuses.stream().filter((campus) -> this.groups.contains(Groups.officeOf(campus))).toList();
	}

}
