package edu.suny.microcredentials.consultation.process;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.consultation.Consultation;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.proposal.Transfers;
import edu.suny.microcredentials.proposal.process.PathCampus;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

import static edu.suny.microcredentials.consultation.process.ConsultationVariables.BODY;
import static edu.suny.microcredentials.consultation.process.ConsultationVariables.CONSULTATION;

/** Who is heard, and who speaks for them. */
@Component
class Consulted {

	private final Consultations consultations;

	private final Campuses campuses;

	private final Proposals proposals;

	private final Transfers transfers;

	private final Belonging belonging;

	Consulted(Consultations consultations, Campuses campuses, Proposals proposals, Transfers transfers,
			Belonging belonging) {
		this.consultations = consultations;
		this.campuses = campuses;
		this.proposals = proposals;
		this.transfers = transfers;
		this.belonging = belonging;
	}

	/** {id, name, type, why}. */
	JsonNode describe(DelegateExecution execution) {
		var described = JsonNodeFactory.instance.objectNode();
		Optional<Consultation> opened = CONSULTATION.find(execution).map(this.consultations::get);
		String person = opened.map(Consultation::person).orElse(null);
		if (person != null) {
			described.put("id", person).put("name", this.belonging.name(person)).put("type", "person");
		}
		else {
			Body body = body(execution);
			described.put("id", body.id()).put("name", body.name()).put("type", body.type().word());
		}
		return described.put("why", opened.map((each) -> each.referred() ? "referred" : "added").orElse("affected"));
	}

	/**
	 * The body that is heard.
	 * @throws RefusedException if its campus has none of that name
	 */
	Body body(DelegateExecution execution) {
		String campus = PathCampus.of(execution);
		String named = CONSULTATION.find(execution)
			.map(this.consultations::get)
			.map(Consultation::body)
			.orElseGet(() -> BODY.in(execution));
		return this.campuses.body(campus, named)
			.orElseThrow(() -> new RefusedException(Reason.INVALID, "'%s' is no body of %s.".formatted(named, campus)));
	}

	/** The person; of a body its chair and secretary, as far as they do not make it. */
	List<String> people(Consultation consultation) {
		if (consultation.person() != null) {
			return List.of(consultation.person());
		}
		Proposal proposal = this.proposals.get(consultation.proposal());
		Body body = this.campuses.body(consultation.campus(), consultation.body()).orElseThrow();
		Set<String> makers = new HashSet<>(proposal.proposers());
		makers.addAll(this.transfers.formerProposers(proposal.number()));
		return Stream.of(body.chair(), body.secretary())
			.filter((user) -> user != null && !makers.contains(user) && this.belonging.knows(user))
			.distinct()
			.toList();
	}

}
