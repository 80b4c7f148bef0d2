package edu.suny.microcredentials.askback.process;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.ProcessVariable;

/** The process variables of a request, each declared here once; known to it alone. */
final class RequestVariables {

	/** For the form: {by, reason}. */
	static final ProcessVariable<JsonNode> ASKED_BACK = new ProcessVariable<>("askedBack", JsonNode.class);

	/** given-back or refused; empty until then. */
	static final ProcessVariable<String> ANSWER = new ProcessVariable<>("answer", String.class);

	private RequestVariables() {
	}

}
