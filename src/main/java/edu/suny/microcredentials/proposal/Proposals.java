package edu.suny.microcredentials.proposal;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.ProposalDecided.How;
import edu.suny.microcredentials.record.Act;
import edu.suny.microcredentials.record.ActKind;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.record.Role;
import edu.suny.microcredentials.request.ReadOnce;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All proposals, and the steps of their life. Each step is refused where its state
 * forbids it.
 */
@Component
@Transactional
public class Proposals {

	private final ProposalRepository proposals;

	private final Revisions revisions;

	private final ProposalNumbers numbers;

	private final Campuses campuses;

	private final ApplicationEventPublisher events;

	private final ObjectProvider<ApprovalRule> approvalRules;

	private final GovernanceRecord record;

	private final Ends ends;

	private final DepartmentCheck departments;

	private final JointDepartments joint;

	private final LeavingProposers leaving;

	Proposals(ProposalRepository proposals, Revisions revisions, ProposalNumbers numbers, Campuses campuses,
			ApplicationEventPublisher events, ObjectProvider<ApprovalRule> approvalRules, GovernanceRecord record,
			Ends ends, DepartmentCheck departments, JointDepartments joint, LeavingProposers leaving) {
		this.leaving = leaving;
		this.joint = joint;
		this.departments = departments;
		this.ends = ends;
		this.record = record;
		this.approvalRules = approvalRules;
		this.proposals = proposals;
		this.revisions = revisions;
		this.numbers = numbers;
		this.campuses = campuses;
		this.events = events;
	}

	/**
	 * Records an idea.
	 * @param campus the campus, or null if it is not known
	 * @param idea title, and what else is known already
	 * @throws RefusedException if the campus is unknown, the title is missing or the
	 * department is none of the campus
	 */
	public Proposal begin(String campus, JsonNode idea, String proposer) {
		if (campus == null) {
			throw new RefusedException(Reason.INVALID,
					"It is not clear for which campus this proposal is: choose the department that proposes it.");
		}
		ProposalDocument document = new ProposalDocument(idea);
		if (document.title() == null) {
			throw new RefusedException(Reason.INVALID, "Give the proposal a title.");
		}
		this.departments.check(campus, document);
		Proposal proposal = this.proposals
			.save(Proposal.begin(this.numbers.next(this.campuses.get(campus)), document, proposer));
		this.record.append(Act.of(ActKind.PROPOSED, proposal.number()).by(proposer).as(Role.PROPOSER));
		return proposal;
	}

	/**
	 * Keeps a document as the next revision and sends it for review.
	 * @throws RefusedException if the department is none of the campus, or if one of
	 * another campus cannot propose it, too
	 */
	public Proposal submit(String number, JsonNode json, String author) {
		Proposal proposal = get(number);
		ProposalDocument document = new ProposalDocument(json);
		this.departments.check(proposal.campus(), document);
		Proposal submitted = this.proposals.save(proposal.submit(document, this.joint.campuses(proposal, document)));
		this.revisions.keep(submitted, document, author);
		this.record.append(Act.of(ActKind.SUBMITTED, submitted.number())
			.by(author)
			.as(Role.PROPOSER)
			.with("documentDigest", GovernanceRecord.digest(document.json())));
		this.leaving.keep(submitted, submitted.leftSince(proposal), author);
		this.events.publishEvent(new RevisionSubmitted(number, submitted.revision()));
		return submitted;
	}

	/** Somebody agrees for the department of another campus that the document names. */
	public Proposal join(String number, String campus, String user) {
		Proposal joined = this.proposals.save(get(number).join(campus, user));
		this.record.append(Act.of(ActKind.JOINED, number).by(user).as(Role.PROPOSER).with("partner", campus));
		return joined;
	}

	/**
	 * As it is, and no revision comes before the transaction ends.
	 * @throws RefusedException if there is none
	 */
	public Proposal held(String number) {
		return this.proposals.findByNumber(number).orElseGet(() -> get(number));
	}

	/** Gives the proposal back to its proposers for another round. */
	public Proposal beginNextRound(String number) {
		return done(leaveReview(number, Proposal::beginNextRound), ActKind.RETURNED);
	}

	/**
	 * Gives the proposal back to its proposers within the round, for changes that a body
	 * asks for while it forwards it. Who considers it elsewhere goes on.
	 * @return nothing while its proposers have other changes to make
	 */
	public Optional<Proposal> askForChanges(String number) {
		return this.proposals.findByNumber(number)
			.filter((proposal) -> proposal.state() != ProposalState.RETURNED)
			.map((proposal) -> this.proposals.save(proposal.askForChanges()));
	}

	public Proposal reject(String number) {
		return decided(done(leaveReview(number, Proposal::reject), ActKind.REJECTED), How.REJECTED);
	}

	/** Rejects it after all bodies have forwarded it. */
	public Proposal decline(String number) {
		return decided(done(leaveReview(number, Proposal::reject), ActKind.DECLINED), How.DECLINED);
	}

	/** Takes a rejection back after an appeal; the next round follows. */
	public Proposal grantAppeal(String number) {
		return this.proposals.save(get(number).grantAppeal());
	}

	public Proposal withdraw(String number) {
		return leaveReview(number, Proposal::withdraw);
	}

	/**
	 * Ends a draft or a return that nobody touched.
	 * @param definition the version of the table, and its rule
	 */
	public Proposal lapse(String number, String definition) {
		Proposal lapsed = leaveReview(number, Proposal::lapse);
		this.record.append(Act.of(ActKind.LAPSED, lapsed.number()).under(definition));
		return lapsed;
	}

	/**
	 * Academic affairs confirms it.
	 * @throws RefusedException if a rule has it wait
	 */
	public Proposal approve(String number) {
		Proposal proposal = get(number);
		this.approvalRules.stream()
			.flatMap((rule) -> rule.refusal(proposal).stream())
			.findFirst()
			.ifPresent((sentence) -> {
				throw new RefusedException(Reason.CONFLICT, sentence);
			});
		return done(this.proposals.save(proposal.approve()), ActKind.APPROVED);
	}

	/** That it is in the catalogue; as what, writes down whoever puts it there. */
	public Proposal publish(String number) {
		return decided(this.proposals.save(get(number).publish()), How.PUBLISHED);
	}

	@Transactional(readOnly = true)
	public Optional<Proposal> find(String number) {
		return ReadOnce.of(List.of("proposal", number), () -> this.proposals.findById(number));
	}

	/**
	 * The proposal with this number.
	 * @throws RefusedException if there is none
	 */
	@Transactional(readOnly = true)
	public Proposal get(String number) {
		return find(number)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no proposal %s.".formatted(number)));
	}

	/** Whether nothing more will become of it, not even by an appeal. */
	@Transactional(readOnly = true)
	public boolean isEnded(Proposal proposal) {
		return this.ends.isEnded(proposal);
	}

	/** All revisions, the first first; the last with its document. */
	@Transactional(readOnly = true)
	public List<ProposalRevision> revisions(String number) {
		return this.revisions.all(number);
	}

	@Transactional(readOnly = true)
	public Optional<ProposalRevision> revision(String number, int revision) {
		return this.revisions.find(number, revision);
	}

	/**
	 * The document last submitted.
	 * @throws IllegalStateException if none was
	 */
	@Transactional(readOnly = true)
	public ProposalRevision currentRevision(String number) {
		Proposal proposal = get(number);
		return revision(number, proposal.revision())
			.orElseThrow(() -> new IllegalStateException("Proposal %s was never submitted".formatted(number)));
	}

	private Proposal decided(Proposal proposal, How how) {
		this.events.publishEvent(new ProposalDecided(proposal.number(), how));
		return proposal;
	}

	private Proposal leaveReview(String number, UnaryOperator<Proposal> step) {
		Proposal after = this.proposals.save(step.apply(get(number)));
		this.events.publishEvent(new LeftReview(number));
		return after;
	}

	private Proposal done(Proposal proposal, ActKind kind) {
		this.record.append(Act.of(kind, proposal.number()));
		return proposal;
	}

}
