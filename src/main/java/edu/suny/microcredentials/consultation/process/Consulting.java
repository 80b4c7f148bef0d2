package edu.suny.microcredentials.consultation.process;

import java.util.Map;
import java.util.Set;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.committee.MatterReferred;
import edu.suny.microcredentials.consultation.Consultation;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Bystanders;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.Suspension;
import edu.suny.microcredentials.engine.TypedText;
import edu.suny.microcredentials.engine.WrittenReason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.ProposalState;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;

/**
 * Lets a governance office have a body or a person heard on one running proposal, and end
 * that again; what was decided stays as it is.
 */
@Component
public class Consulting {

	private static final Set<ProposalState> OPEN = Set.of(ProposalState.IN_REVIEW, ProposalState.RETURNED);

	private final Consultations consultations;

	private final Proposals proposals;

	private final Transfers transfers;

	private final Campuses campuses;

	private final Belonging belonging;

	private final Named named;

	private final RuntimeService runtime;

	private final EngineIdentity identity;

	private final Suspension suspension;

	Consulting(Consultations consultations, Proposals proposals, Transfers transfers, Campuses campuses,
			Belonging belonging, RuntimeService runtime, EngineIdentity identity, Named named, Suspension suspension) {
		this.suspension = suspension;
		this.named = named;
		this.consultations = consultations;
		this.proposals = proposals;
		this.transfers = transfers;
		this.campuses = campuses;
		this.belonging = belonging;
		this.runtime = runtime;
		this.identity = identity;
	}

	/**
	 * Adds a body or a person.
	 * @param who a body of the campus or an account of it, by id or by name
	 * @throws RefusedException if the user is not of the office, if the reason is
	 * missing, if the proposal is held, or if they cannot be heard on it now
	 */
	@Transactional
	public Consultation add(String number, String who, String reason, String user) {
		Proposal proposal = checked(number, user);
		String why = WrittenReason.of(reason);
		if (!OPEN.contains(proposal.state())) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s cannot be consulted on while %s.".formatted(number, proposal.state()));
		}
		if (who == null || who.isBlank()) {
			throw new RefusedException(Reason.INVALID, "Choose the body or the person who is to be heard.");
		}
		TypedText.checkIds(who.strip());
		String id = this.named.id(proposal.campus(), who.strip());
		Consultation added = this.campuses.body(proposal.campus(), id)
			.map((body) -> addBody(number, body, why, user))
			.orElseGet(() -> addPerson(proposal, id, why, user));
		begin(added);
		return this.consultations.get(added.id());
	}

	/** A body asks another for a report on what it tabled. */
	@EventListener
	void referred(MatterReferred event) {
		this.consultations.refer(event.number(), event.to(), event.reason(), event.by()).ifPresent(this::begin);
	}

	private void begin(Consultation added) {
		String number = added.proposal();
		try {
			this.identity.asSystem(() -> this.runtime.createMessageCorrelation("consultation-added")
				.processInstanceBusinessKey(number)
				.setVariablesToTriggeredScope(Map.of(CONSULTATION.name(), added.id()))
				.correlateWithResult());
		}
		catch (MismatchingMessageCorrelationException ex) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s has just come to its end, or was begun before consultations could be added."
						.formatted(number));
		}
	}

	/**
	 * Ends one that is open; what was said in it stays.
	 * @throws RefusedException if the user is not of the office, if the reason is
	 * missing, if the proposal is held, or if it is none of it, a rule's or closed
	 */
	@Transactional
	public Consultation remove(String number, long id, String reason, String user) {
		Consultation consultation = this.consultations.get(id);
		if (!consultation.proposal().equals(number)) {
			throw new RefusedException(Reason.NOT_FOUND, "Proposal %s has no such consultation.".formatted(number));
		}
		checkOffice(consultation.campus(), user);
		this.suspension.check(number);
		String why = WrittenReason.of(reason);
		if (!consultation.isAdded()) {
			throw new RefusedException(Reason.CONFLICT,
					"A rule of the campus has them heard, so the office does not end it: it ends with their answer, or with its time.");
		}
		this.consultations.remove(id, user, why);
		this.identity.asSystem(() -> this.runtime.createMessageCorrelation("consultation-removed")
			.processInstanceBusinessKey(number)
			.processInstanceVariableEquals(CONSULTATION.name(), id)
			.correlateWithResult());
		return this.consultations.get(id);
	}

	private Consultation addBody(String number, Body body, String why, String user) {
		if (this.belonging.members(body.id()).isEmpty()) {
			throw new RefusedException(Reason.INVALID, "%s has no members who could answer.".formatted(body.name()));
		}
		return this.consultations.add(number, body.id(), null, why, user);
	}

	private Consultation addPerson(Proposal proposal, String person, String why, String user) {
		if (!this.belonging.knows(person) || !this.belonging.campuses(person).contains(proposal.campus())) {
			throw new RefusedException(Reason.INVALID, "'%s' is neither a body of %s nor an account of that campus."
				.formatted(person, this.campuses.get(proposal.campus()).name()));
		}
		Bystanders.why(this.belonging.groups(person)).ifPresent((sentence) -> {
			throw new RefusedException(Reason.INVALID, sentence);
		});
		if (proposal.isProposedBy(person) || this.transfers.formerProposers(proposal.number()).contains(person)) {
			throw new RefusedException(Reason.CONFLICT,
					"They make or made this proposal, and nobody reviews their own. Choose somebody else.");
		}
		return this.consultations.add(proposal.number(), null, person, why, user);
	}

	private Proposal checked(String number, String user) {
		Proposal proposal = this.proposals.get(number);
		checkOffice(proposal.campus(), user);
		this.suspension.check(number);
		return proposal;
	}

	private void checkOffice(String campus, String user) {
		if (!this.belonging.isOffice(user, campus)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"Only the governance office of its campus adds consultations to a proposal, or ends them.");
		}
	}

}
