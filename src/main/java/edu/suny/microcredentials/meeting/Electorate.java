package edu.suny.microcredentials.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.meeting.AgendaItem.Kind;

/**
 * Who may vote on the matters of a meeting, and who stays out of which.
 *
 * @param roster of the body, as it is now
 * @param recusals reasons by review and user
 */
public record Electorate(List<BodyMember> roster, Map<Long, Map<String, String>> recusals) {

	/**
	 * Those who are recused from a matter before anybody says so at the meeting, and why.
	 */
	public Map<String, String> recused(AgendaItem item, Matter matter) {
		Map<String, String> there = this.recusals.getOrDefault(matter.review(), Map.of());
		Map<String, String> recused = new LinkedHashMap<>();
		for (BodyMember member : this.roster) {
			if (item.kind() != Kind.CONFIRMATION) {
				if (there.containsKey(member.user())) {
					recused.put(member.user(), there.get(member.user()));
				}
			}
			else if (member.isVoting() && matter.proposers().contains(member.user())) {
				recused.put(member.user(), "Makes the proposal");
			}
		}
		return recused;
	}

	/** Those who may vote on a matter, if they are there. */
	public List<String> eligible(AgendaItem item, Matter matter) {
		return (item.kind() == Kind.CONFIRMATION) ? voting() : matter.eligible();
	}

	/** How many could vote on a matter, the recused among them. */
	int size(AgendaItem item, Matter matter) {
		return (item.kind() == Kind.CONFIRMATION) ? voting().size() : matter.members();
	}

	private List<String> voting() {
		return this.roster.stream().filter(BodyMember::isVoting).map(BodyMember::user).toList();
	}

}
