package edu.suny.microcredentials.proposal.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.proposal.ProposalNumber;

import org.springframework.stereotype.Component;

/** The departments of a campus as the form of the proposal offers them. */
@Component
public class DepartmentOptions {

	private final Campuses campuses;

	DepartmentOptions(Campuses campuses) {
		this.campuses = campuses;
	}

	/** A list of {label, value}, of the campus of this proposal. */
	public ArrayNode at(String number) {
		ArrayNode options = JsonNodeFactory.instance.arrayNode();
		this.campuses.bodies(ProposalNumber.of(number).campus())
			.stream()
			.filter((body) -> body.type() == Body.Type.DEPARTMENT)
			.forEach((body) -> options.addObject().put("label", body.name()).put("value", body.id()));
		return options;
	}

}
