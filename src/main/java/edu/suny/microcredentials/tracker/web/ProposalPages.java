package edu.suny.microcredentials.tracker.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.committee.Reviews;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.meeting.VotesAfterwards;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalRevision;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.Reader;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;
import edu.suny.microcredentials.tracker.process.Journey;
import edu.suny.microcredentials.tracker.process.Journeys;
import edu.suny.microcredentials.tracker.process.OpenTask;
import edu.suny.microcredentials.tracker.process.Step;
import edu.suny.microcredentials.tracker.process.UsualDays;
import edu.suny.microcredentials.tracker.process.WorkingCopies;

import org.springframework.stereotype.Component;

/** Puts together what a reader sees of a proposal. */
@Component
class ProposalPages {

	private final Readers readers;

	private final VisibleProposals visible;

	private final Proposals proposals;

	private final Reviews reviews;

	private final Journeys journeys;

	private final WorkingCopies workingCopies;

	private final Waiting waiting;

	private final Handovers handovers;

	private final VotesAfterwards votes;

	private final Words words;

	private final UsualDays usual;

	private final OutlookLines outlook;

	ProposalPages(Readers readers, VisibleProposals visible, Proposals proposals, Reviews reviews, Journeys journeys,
			WorkingCopies workingCopies, Waiting waiting, Handovers handovers, VotesAfterwards votes, Words words,
			UsualDays usual, OutlookLines outlook) {
		this.usual = usual;
		this.outlook = outlook;
		this.readers = readers;
		this.visible = visible;
		this.proposals = proposals;
		this.reviews = reviews;
		this.journeys = journeys;
		this.workingCopies = workingCopies;
		this.waiting = waiting;
		this.handovers = handovers;
		this.votes = votes;
		this.words = words;
	}

	/**
	 * The row of a proposal.
	 * @throws RefusedException if there is none that this user may know of
	 */
	ProposalRow row(String number, String user) {
		return row(number, this.readers.of(user));
	}

	/** The same, if there is one that they may know of whole; a stranger, of none. */
	Optional<ProposalRow> find(String number, Principal who) {
		return this.visible.find(number, (who != null) ? this.readers.of(who.getName()) : this.readers.stranger());
	}

	/**
	 * The page of a proposal.
	 * @throws RefusedException if there is none that this user may know of
	 */
	ProposalPage page(String number, String user) {
		Reader reader = this.readers.of(user);
		ProposalRow row = row(number, reader);
		Journey journey = this.journeys.of(number);
		List<Review> all = this.reviews.of(number);
		List<ProposalRevision> revisions = this.proposals.revisions(number);
		Proposal proposal = this.proposals.get(number);
		List<String> proposers = proposal.proposers();
		List<Handover> handovers = this.handovers.of(row);
		Map<String, Body> bodies = this.waiting.bodies(row, journey.open());
		Map<String, List<String>> people = this.waiting.people(number, journey.open(), proposers);
		Map<String, String> names = this.waiting
			.names(Stream.concat(Waiting.named(people), users(journey, all, revisions, proposers, handovers)));
		JsonNode draft = (row.withProposers() && reader.seesDraftsOf(row)) ? this.workingCopies.of(journey).orElse(null)
				: null;
		JsonNode document = (draft != null) ? draft
				: revisions.isEmpty() ? null : revisions.get(revisions.size() - 1).document().json();
		ProposalRecord record = new ProposalRecord(row, all, revisions, names, bodies,
				this.votes.of(all.stream().filter(Review::isCountedBallot).map(Review::id).toList(), user));
		ProposalPlaces places = new ProposalPlaces(row, journey, bodies, names, people, this.words,
				this.usual.of(row.campus()));
		return new ProposalPage(row, proposers.stream().map((each) -> Waiting.name(each, names)).toList(),
				places.waitingFor(reader), places.steps(), record.decisions(), record.changes(), record.revisions(),
				record.route(), places.tabs(), document, draft != null, row.mine() && !row.ended(),
				this.proposals.isEnded(proposal), Handover.lines(handovers, names, reader, row),
				this.outlook.of(row, journey, all, bodies, record.route(), user));
	}

	Journey journey(String number) {
		return this.journeys.of(number);
	}

	private ProposalRow row(String number, Reader reader) {
		return this.visible.find(number, reader).orElseThrow(() -> noneToSee(number));
	}

	static RefusedException noneToSee(String number) {
		return new RefusedException(Reason.NOT_FOUND, "There is no proposal %s that you may see.".formatted(number));
	}

	private static Stream<String> users(Journey journey, List<Review> reviews, List<ProposalRevision> revisions,
			List<String> proposers, List<Handover> handovers) {
		return Stream
			.of(proposers.stream(), revisions.stream().map(ProposalRevision::author),
					reviews.stream().flatMap((review) -> Stream.ofNullable(review.decidedBy())),
					reviews.stream().map(Review::decidedFor), handovers.stream().flatMap(Handover::users),
					journey.steps().stream().flatMap((step) -> step.standingFor().values().stream()),
					journey.open().stream().map(OpenTask::owner),
					journey.steps().stream().map(Step::people).flatMap(List::stream),
					journey.open().stream().map(OpenTask::assignee),
					journey.open().stream().map(OpenTask::candidateUsers).flatMap(List::stream))
			.flatMap((each) -> each)
			.filter((user) -> user != null)
			.distinct();
	}

}
