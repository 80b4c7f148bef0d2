package edu.suny.microcredentials.meeting.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.committee.EarlierDecision;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.meeting.AgendaItem;
import edu.suny.microcredentials.meeting.AgendaItem.Kind;
import edu.suny.microcredentials.meeting.Agendas;
import edu.suny.microcredentials.meeting.HeldMeetings;
import edu.suny.microcredentials.meeting.Matter;
import edu.suny.microcredentials.meeting.Matters;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.meeting.Results;
import edu.suny.microcredentials.page.ReadableDocument;
import edu.suny.microcredentials.page.Redline;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.Proposals;

import org.springframework.stereotype.Component;

/** Puts together what members read for a meeting. */
@Component
class Packets {

	private final HeldMeetings meetings;

	private final Agendas agendas;

	private final Matters matters;

	private final Proposals proposals;

	private final Reviews reviews;

	private final Belonging belonging;

	private final Words words;

	Packets(HeldMeetings meetings, Agendas agendas, Matters matters, Proposals proposals, Reviews reviews,
			Belonging belonging, Words words) {
		this.meetings = meetings;
		this.agendas = agendas;
		this.matters = matters;
		this.proposals = proposals;
		this.reviews = reviews;
		this.belonging = belonging;
		this.words = words;
	}

	Packet of(Participant participant, long id) {
		List<AgendaItem> items = this.agendas.items(id);
		Map<Long, Matter> about = this.matters
			.of(items.stream().map(AgendaItem::review).filter(Objects::nonNull).toList())
			.stream()
			.collect(Collectors.toMap(Matter::review, Function.identity()));
		return new Packet(this.meetings.get(participant, id),
				Arrays.stream(Kind.values())
					.map((kind) -> new Packet.Part(Results.heading(kind),
							items.stream()
								.filter((item) -> item.kind() == kind)
								.map((item) -> new Packet.Entry(item,
										(item.review() != null) ? proposal(about.get(item.review())) : null))
								.toList()))
					.filter((part) -> !part.entries().isEmpty())
					.toList());
	}

	/** As it was submitted for this review. */
	private Packet.Proposal proposal(Matter matter) {
		ProposalRevision revision = this.proposals.revision(matter.proposal(), matter.revision()).orElseThrow();
		EarlierDecision earlier = this.reviews.earlierDecision(matter.proposal(), matter.body());
		boolean before = matter.isOpen() && earlier.decided();
		return new Packet.Proposal(matter.proposal(), matter.revision(), matter.department(),
				this.belonging.names(this.proposals.get(matter.proposal()).proposers())
					.values()
					.stream()
					.collect(Collectors.joining(", ")),
				before ? "%s decided on it before: %s.".formatted(matter.bodyName(),
						this.words.of(earlier.outcome()).toLowerCase(Locale.ROOT)) : null,
				before ? changed(matter, earlier, revision) : List.of(),
				ReadableDocument.of(revision.document().json()));
	}

	/** Since the revision on which the body decided last. */
	private List<Redline> changed(Matter matter, EarlierDecision earlier, ProposalRevision now) {
		int seen = this.reviews.of(matter.proposal())
			.stream()
			.filter((review) -> review.body().equals(matter.body()) && !review.isOpen() && review.outcome().isDecision()
					&& review.standingOn() == null)
			.mapToInt(Review::revision)
			.max()
			.orElse(now.revision());
		ProposalRevision then = this.proposals.revision(matter.proposal(), seen).orElseThrow();
		return earlier.changedParts()
			.stream()
			.map((part) -> Redline.of(part, then.document().json(), now.document().json()))
			.toList();
	}

}
