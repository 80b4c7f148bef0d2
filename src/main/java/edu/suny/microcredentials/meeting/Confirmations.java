package edu.suny.microcredentials.meeting;

import edu.suny.microcredentials.committee.BetweenMeetings;
import edu.suny.microcredentials.committee.Foresight;
import edu.suny.microcredentials.committee.MeetingVote;
import edu.suny.microcredentials.committee.VoteCount;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.meeting.AgendaItem.Result;
import edu.suny.microcredentials.meeting.Motions.Moved;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A body confirms, or refuses to confirm, what another one decided for it between its
 * meetings. What was refused counts as its decision no more; the governance office is
 * told what follows from that.
 */
@Component
@Transactional
public class Confirmations {

	private final Motions motions;

	private final BodyMembers members;

	private final Foresight foresight;

	private final BetweenMeetings between;

	private final Proposals proposals;

	private final Notices notices;

	private final Belonging belonging;

	Confirmations(Motions motions, BodyMembers members, Foresight foresight, BetweenMeetings between,
			Proposals proposals, Notices notices, Belonging belonging) {
		this.motions = motions;
		this.members = members;
		this.foresight = foresight;
		this.between = between;
		this.proposals = proposals;
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
		if (count.quorumMet()) {
			this.between.confirm(moved.matter().review(), confirmed, participant.keeping(), count);
		}
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
					"%s did not confirm what was decided for it between its meetings on proposal %s, “%s”: %d for, %d against. It does not count as a decision of %1$s any more.\n%s"
						.formatted(participant.body().name(), matter.proposal(), matter.title(), typed.votesFor(),
								typed.votesAgainst(), whatFollows(matter.proposal())),
					"/proposals/" + matter.proposal())));
	}

	/** And what the office can do. */
	private String whatFollows(String number) {
		return switch (this.proposals.get(number).state()) {
			case PUBLISHED ->
				"The credential is published and stays in the catalogue: nothing is unpublished by itself. Its page does not name this decision any more. Agree with the body what is to be done; it may have a new proposal made, which goes through the bodies as every other.";
			case APPROVED ->
				"Academic affairs has confirmed the proposal, and its credential is being published: nothing is stopped by itself. Its proposers can withdraw it until then.";
			case REJECTED, WITHDRAWN, LAPSED ->
				"The proposal has ended and nothing of it goes on. Its proposers may begin a new one, which goes to the body itself.";
			case DRAFT, RETURNED ->
				"The proposal is with its proposers. When they send it again, the body is asked anew: no earlier decision stands.";
			case IN_REVIEW ->
				"Where no other decision takes its place, faculty governance is missing, and the proposal goes neither to academic affairs nor into the catalogue. At the end of its path you have the task “Resolve missing governance”, and have it now if it was there already: ask the bodies again, or return the proposal to its proposers.";
		};
	}

}
