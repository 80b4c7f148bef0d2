package edu.suny.microcredentials.meeting;

import java.util.Collection;
import java.util.List;

import edu.suny.microcredentials.committee.Participation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who may vote on the matters of a meeting, for all of them at once. */
@Component
@Transactional(readOnly = true)
public class Electorates {

	private final BodyMembers members;

	private final Participation participation;

	Electorates(BodyMembers members, Participation participation) {
		this.members = members;
		this.participation = participation;
	}

	public Electorate of(Participant participant, Collection<Matter> matters) {
		return of(this.members.of(participant.body()), matters);
	}

	/** Of a roster that was read before. */
	public Electorate of(List<BodyMember> roster, Collection<Matter> matters) {
		return new Electorate(roster, this.participation.recusals(matters.stream().map(Matter::review).toList()));
	}

}
