package edu.suny.microcredentials.proposal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import static edu.suny.microcredentials.proposal.ProposalState.APPROVED;
import static edu.suny.microcredentials.proposal.ProposalState.DRAFT;
import static edu.suny.microcredentials.proposal.ProposalState.IN_REVIEW;
import static edu.suny.microcredentials.proposal.ProposalState.LAPSED;
import static edu.suny.microcredentials.proposal.ProposalState.PUBLISHED;
import static edu.suny.microcredentials.proposal.ProposalState.REJECTED;
import static edu.suny.microcredentials.proposal.ProposalState.RETURNED;
import static edu.suny.microcredentials.proposal.ProposalState.WITHDRAWN;

/**
 * A proposal. Title, kind and department are those of the idea, then of the revision last
 * submitted. A step that its state does not allow is refused with a sentence.
 *
 * @param kind credit or noncredit; null while undecided
 * @param department a body's id; null while undecided
 * @param round counts from 1, and up with each return
 * @param revision of the document last submitted; 0 before the first submission
 * @param partners ids of other campuses of which a department has joined it
 * @param people who make it, the lead first
 */
@Table("proposal")
public record Proposal(@Id String number, String campus, String title, String kind, String department,
		ProposalState state, int round, int revision, Instant begunAt, Instant changedAt, List<String> partners,
		@MappedCollection(idColumn = "proposal", keyColumn = "position") List<Proposer> people, @Version Long version) {

	static Proposal begin(ProposalNumber number, ProposalDocument idea, String proposer) {
		Instant now = Instant.now();
		return new Proposal(number.toString(), number.campus(), idea.title(), idea.kind(), idea.department(), DRAFT, 1,
				0, now, now, List.of(), List.of(Proposer.there(proposer)), null);
	}

	/** Ids of the campuses that govern it and issue what comes of it, its own first. */
	public List<String> campuses() {
		return Stream.concat(Stream.of(this.campus), this.partners.stream()).toList();
	}

	/** User ids of those who make it, the lead first. */
	public List<String> proposers() {
		return this.people.stream().map(Proposer::userId).toList();
	}

	/** Whose task the draft is. */
	public String lead() {
		return this.people.get(0).userId();
	}

	/** User ids of those at the campus that leads, the lead first. */
	public List<String> proposersThere() {
		return this.people.stream().filter((person) -> person.joinedFor() == null).map(Proposer::userId).toList();
	}

	/** The only one who makes it at the campus that leads; null where several do. */
	public String onlyProposer() {
		return (proposersThere().size() == 1) ? lead() : null;
	}

	/** For which campus somebody makes it; its own, if they do not. */
	public String campusOf(String proposer) {
		return this.people.stream()
			.filter((person) -> person.userId().equals(proposer))
			.findFirst()
			.map(Proposer::joinedFor)
			.orElse(this.campus);
	}

	public boolean isProposedBy(String user) {
		return proposers().contains(user);
	}

	/**
	 * Sent for review.
	 * @param campuses of the other departments that the document names
	 */
	Proposal submit(ProposalDocument document, Collection<String> campuses) {
		guard("submitted", DRAFT, RETURNED);
		List<String> stay = this.partners.stream().filter(campuses::contains).toList();
		return new Proposal(this.number, this.campus, document.title(), document.kind(), document.department(),
				IN_REVIEW, this.round, this.revision + 1, this.begunAt, Instant.now(), stay, people(document, stay),
				this.version);
	}

	/** Somebody of another campus makes it, too, and that campus governs it. */
	Proposal join(String partner, String proposer) {
		guard("joined", IN_REVIEW);
		return new Proposal(this.number, this.campus, this.title, this.kind, this.department, this.state, this.round,
				this.revision, this.begunAt, Instant.now(),
				Stream.concat(this.partners.stream(), Stream.of(partner)).distinct().sorted().toList(),
				isProposedBy(proposer) ? this.people
						: Stream.concat(this.people.stream(), Stream.of(new Proposer(proposer, partner))).toList(),
				this.version);
	}

	/** Within the round, so that other bodies may go on, and return it meanwhile. */
	Proposal askForChanges() {
		guard("given back for changes", IN_REVIEW);
		return in(RETURNED, this.round);
	}

	Proposal beginNextRound() {
		guard("returned", IN_REVIEW, RETURNED);
		return in(RETURNED, this.round + 1);
	}

	Proposal approve() {
		guard("approved", IN_REVIEW);
		return in(APPROVED, this.round);
	}

	Proposal publish() {
		guard("published", APPROVED);
		return in(PUBLISHED, this.round);
	}

	Proposal reject() {
		guard("rejected", IN_REVIEW, RETURNED);
		return in(REJECTED, this.round);
	}

	/** As if the body had not rejected it yet; a next round follows. */
	Proposal grantAppeal() {
		guard("granted an appeal", REJECTED);
		return in(IN_REVIEW, this.round);
	}

	Proposal withdraw() {
		guard("withdrawn", DRAFT, IN_REVIEW, RETURNED, APPROVED);
		return in(WITHDRAWN, this.round);
	}

	Proposal lapse() {
		guard("let lapse", DRAFT, RETURNED);
		return in(LAPSED, this.round);
	}

	/**
	 * One proposer in the place of another, who may be one of them already; after a
	 * rejection too, as it can be appealed.
	 */
	Proposal transfer(String from, String to) {
		guard("transferred", DRAFT, IN_REVIEW, RETURNED, APPROVED, REJECTED);
		if (!isProposedBy(from)) {
			throw new RefusedException(Reason.INVALID,
					"Choose one of those who make proposal %s.".formatted(this.number));
		}
		if (isProposedBy(to) && !campusOf(to).equals(campusOf(from))) {
			throw new RefusedException(Reason.INVALID,
					"'%s' makes proposal %s for another campus already; choose somebody else.".formatted(to,
							this.number));
		}
		List<Proposer> next = this.people.stream()
			.filter((person) -> !person.userId().equals(to))
			.map((person) -> person.userId().equals(from) ? new Proposer(to, person.joinedFor()) : person)
			.toList();
		return new Proposal(this.number, this.campus, this.title, this.kind, this.department, this.state, this.round,
				this.revision, this.begunAt, Instant.now(), this.partners, next, this.version);
	}

	/**
	 * The lead stays the lead, whatever the document says; nor does it know who joined
	 * it.
	 */
	private List<Proposer> people(ProposalDocument document, List<String> campuses) {
		List<Proposer> joined = this.people.stream().filter((person) -> campuses.contains(person.joinedFor())).toList();
		Set<String> known = joined.stream().map(Proposer::userId).collect(Collectors.toSet());
		Stream<Proposer> named = document.proposers()
			.stream()
			.filter((user) -> !user.equals(lead()) && !known.contains(user))
			.distinct()
			.map(Proposer::there);
		return Stream.of(Stream.of(this.people.get(0)), named, joined.stream()).flatMap((each) -> each).toList();
	}

	/** Who made it for a campus that makes it no more, of those before. */
	List<Proposer> leftSince(Proposal before) {
		return before.people.stream()
			.filter((person) -> person.joinedFor() != null && !isProposedBy(person.userId()))
			.toList();
	}

	private Proposal in(ProposalState next, int nextRound) {
		return new Proposal(this.number, this.campus, this.title, this.kind, this.department, next, nextRound,
				this.revision, this.begunAt, Instant.now(), this.partners, this.people, this.version);
	}

	private void guard(String participle, ProposalState... allowed) {
		if (!Set.of(allowed).contains(this.state)) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s cannot be %s while %s".formatted(this.number, participle, this.state));
		}
	}

}
