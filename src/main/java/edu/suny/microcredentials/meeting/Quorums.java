package edu.suny.microcredentials.meeting;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import edu.suny.microcredentials.committee.Foresight;
import edu.suny.microcredentials.committee.MeetingVote;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;

import org.springframework.stereotype.Component;

/** Whether enough are there for a matter, by its own rules and the roll. */
@Component
public class Quorums {

	private final Foresight foresight;

	private final Motions motions;

	private final BodyMembers members;

	Quorums(Foresight foresight, Motions motions, BodyMembers members) {
		this.foresight = foresight;
		this.motions = motions;
		this.members = members;
	}

	/** In a sentence: "Quorum: 6 of 7 who may vote on it are present." */
	public String sentence(AgendaItem item, Matter matter, Participant participant, Map<String, Presence> roll) {
		Set<String> present = new TreeSet<>(this.motions.eligible(item, matter, participant));
		present.removeIf((user) -> roll.get(user) != Presence.PRESENT);
		int recused = this.motions.recused(item, matter, participant).size();
		int roster = (item.kind() == Kind.CONFIRMATION)
				? (int) this.members.of(participant.body()).stream().filter(BodyMember::isVoting).count()
				: matter.members();
		boolean met = this.foresight
			.count(matter.review(), roster,
					new MeetingVote(present.size(), 0, 0, 0, recused, null, null, null, null, null))
			.quorumMet();
		return "%s: %d of %d who may vote on it are present.".formatted(met ? "Quorum" : "No quorum", present.size(),
				roster - recused);
	}

}
