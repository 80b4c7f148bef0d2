package edu.suny.microcredentials.meeting;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import edu.suny.microcredentials.committee.Foresight;
import edu.suny.microcredentials.committee.MeetingVote;

import org.springframework.stereotype.Component;

/** Whether enough are there for a matter, by its own rules and the roll. */
@Component
public class Quorums {

	private final Foresight foresight;

	Quorums(Foresight foresight) {
		this.foresight = foresight;
	}

	/** In a sentence: "Quorum: 6 of 7 who may vote on it are present." */
	public String sentence(AgendaItem item, Matter matter, Electorate electorate, Map<String, Presence> roll) {
		Set<String> present = new TreeSet<>(electorate.eligible(item, matter));
		present.removeIf((user) -> roll.get(user) != Presence.PRESENT);
		int recused = electorate.recused(item, matter).size();
		int roster = electorate.size(item, matter);
		boolean met = this.foresight
			.count(matter.rules(), roster,
					new MeetingVote(present.size(), 0, 0, 0, recused, null, null, null, null, null))
			.quorumMet();
		return "%s: %d of %d who may vote on it are present.".formatted(met ? "Quorum" : "No quorum", present.size(),
				roster - recused);
	}

}
