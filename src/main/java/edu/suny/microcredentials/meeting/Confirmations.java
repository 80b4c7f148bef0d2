package edu.suny.microcredentials.meeting;

import edu.suny.microcredentials.committee.Foresight;
import edu.suny.microcredentials.committee.MeetingVote;
import edu.suny.microcredentials.committee.VoteCount;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.meeting.AgendaItem.Result;
import edu.suny.microcredentials.meeting.Motions.Moved;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A body confirms, or refuses to confirm, what another one decided for it between its
 * meetings. A refusal undoes nothing by itself: the governance office is told.
 */
@Component
@Transactional
public class Confirmations {

	private final Motions motions;

	private final BodyMembers members;

	private final Foresight foresight;

	private final Notices notices;

	private final Belonging belonging;

	Confirmations(Motions motions, BodyMembers members, Foresight foresight, Notices notices, Belonging belonging) {
		this.motions = motions;
		this.members = members;
		this.foresight = foresight;
		this.notices = notices;
		this.belonging = belonging;
	}

	public void decide(Participant participant, Moved moved) {
		Result typed = moved.result();
		int roster = (int) this.members.of(participant.body()).stream().filter(BodyMember::isVoting).count();
		VoteCount count = this.foresight.count(moved.matter().review(), roster,
				new MeetingVote(typed.present(), typed.votesFor(), typed.votesAgainst(), typed.abstentions(),
						typed.recused().size(), typed.motion(), null, null, null, null));
		boolean confirmed = count.quorumMet() && count.carried();
		this.motions.decide(moved, count.quorumMet(), confirmed);
		if (!confirmed && count.quorumMet()) {
			tellOffice(participant, moved, typed);
		}
	}

	private void tellOffice(Participant participant, Moved moved, Result typed) {
		Matter matter = moved.matter();
		this.belonging.members(Groups.officeOf(participant.body().campus()))
			.forEach((user) -> this.notices.tell(new NewNotice(user,
					"not-confirmed:%d:%d".formatted(matter.review(), moved.item().meeting()), "decided",
					participant.body().campus(), matter.proposal(),
					"%s did not confirm a decision".formatted(participant.body().name()),
					"%s did not confirm what was decided for it between its meetings on proposal %s, “%s”: %d for, %d against. The decision stands until you act on it."
						.formatted(participant.body().name(), matter.proposal(), matter.title(), typed.votesFor(),
								typed.votesAgainst()),
					"/committees/%s/meetings/%d".formatted(participant.body().id(), moved.item().meeting()))));
	}

}
