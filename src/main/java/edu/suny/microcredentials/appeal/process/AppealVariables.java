package edu.suny.microcredentials.appeal.process;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.ProcessVariable;

/** The process variables of an appeal, each declared here once. */
final class AppealVariables {

	/** For the table and the forms: {type, name, reasons, appeals}. */
	static final ProcessVariable<JsonNode> REJECTION = new ProcessVariable<>("rejection", JsonNode.class);

	/**
	 * The answer of {@code appeal-rules}: {days, hears, hearingDays, reminderDays,
	 * reason}.
	 */
	static final ProcessVariable<JsonNode> APPEALING = new ProcessVariable<>("appealing", JsonNode.class);

	/** Whether the campus gives days, and somebody is there to hear it. */
	static final ProcessVariable<Boolean> APPEALABLE = new ProcessVariable<>("appealable", Boolean.class);

	/** For the forms: {name, until}. */
	static final ProcessVariable<JsonNode> HEARING = new ProcessVariable<>("hearing", JsonNode.class);

	/** What was found, as the proposer reads it in the next round. */
	static final ProcessVariable<String> HEARD = new ProcessVariable<>("heard", String.class);

	private AppealVariables() {
	}

}
