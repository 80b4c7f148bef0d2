package edu.suny.microcredentials.engine.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.SetAsideTexts;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the second of two windows that the first has saved the draft, and keeps both
 * texts.
 */
@Component
class DraftVersions {

	/** Names the version of the draft that a submission was written upon. */
	static final String BASED_ON = "basedOn";

	private final ObjectProvider<SetAsideTexts> texts;

	DraftVersions(ObjectProvider<SetAsideTexts> texts) {
		this.texts = texts;
	}

	/** The document as it is kept now. */
	static JsonNode kept(VariableScope task) {
		Object value = task.getVariable(DocumentSchema.VARIABLE);
		return (value != null) ? Submission.present(value) : Json.object();
	}

	/** A version, the same for the same document. */
	static String of(JsonNode document) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(Json.write(document).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 12);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The submission without the version that it names. */
	static VariableMap withoutVersion(VariableMap submitted) {
		VariableMap rest = Variables.createVariables();
		submitted.keySet()
			.stream()
			.filter((name) -> !BASED_ON.equals(name))
			.forEach((name) -> rest.putValueTyped(name, submitted.getValueTyped(name)));
		return rest;
	}

	/**
	 * Refuses a text that was written upon another version than the one that is kept.
	 * @param basedOn null where the caller knows none: the last call then wins
	 * @param written the document as it would be kept
	 */
	void refuseIfStale(TaskEntity task, String basedOn, JsonNode written, String user) {
		JsonNode kept = kept(task);
		if (basedOn == null || basedOn.equals(of(kept)) || of(written).equals(of(kept))) {
			return;
		}
		String number = task.getProcessInstance().getBusinessKey();
		boolean both = keep(number, null, kept) && keep(number, user, written);
		throw new RefusedException(Reason.CONFLICT,
				"This draft was saved elsewhere since you opened it, perhaps in another window of yours. "
						+ (both ? "Nothing is lost: both texts are kept and can be compared at /proposals/%s/texts."
							.formatted(number) : "Copy what you wrote, then reload the task."));
	}

	/** Keeps a text beside its proposal, if it may be kept there. */
	boolean keep(String number, String user, JsonNode document) {
		return this.texts.getObject().keep(number, user, document);
	}

}
