package edu.suny.microcredentials.consultation.process;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.ProcessVariable;

/** The process variables of a consultation, each declared here once. */
final class ConsultationVariables {

	/** The body that is heard, as the path names it; absent for a person. */
	static final ProcessVariable<String> BODY = new ProcessVariable<>("body", String.class);

	/** The id of the row in {@code consultation}. */
	static final ProcessVariable<Long> CONSULTATION = new ProcessVariable<>("consultationId", Long.class);

	/** Who is heard, for tables and forms: {id, name, type, why}. */
	static final ProcessVariable<JsonNode> CONSULTED = new ProcessVariable<>("consulted", JsonNode.class);

	/** The answer of {@code consultation-rules}. */
	static final ProcessVariable<JsonNode> HEARING = new ProcessVariable<>("hearing", JsonNode.class);

	/** How it goes on: concurred, not-concurred, answer. */
	static final ProcessVariable<String> POSITION = new ProcessVariable<>("position", String.class);

	/** What silence means: concurrence, waits. */
	static final ProcessVariable<String> SILENCE = new ProcessVariable<>("silence", String.class);

	/** The reasons of the last non-concurrence, for the one who answers it. */
	static final ProcessVariable<String> OBJECTION = new ProcessVariable<>("objection", String.class);

	/** The last answer, for those who are heard again. */
	static final ProcessVariable<String> ANSWER = new ProcessVariable<>("lastAnswer", String.class);

	private ConsultationVariables() {
	}

}
