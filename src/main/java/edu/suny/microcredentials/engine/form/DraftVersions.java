package edu.suny.microcredentials.engine.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.SetAsideTexts;
import edu.suny.microcredentials.engine.WrittenDraft;
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

	/** What the proposers answer to each point; kept with the draft. */
	static final String ANSWERS = "answers";

	private final ObjectProvider<SetAsideTexts> texts;

	DraftVersions(ObjectProvider<SetAsideTexts> texts) {
		this.texts = texts;
	}

	/** The draft as it is kept now. */
	static WrittenDraft kept(VariableScope task) {
		Object document = task.getVariable(DocumentSchema.VARIABLE);
		return new WrittenDraft((document != null) ? Submission.present(document) : Json.object(), answers(task));
	}

	/**
	 * The draft as it would be kept.
	 * @param submitted what the form gave; without answers those that are kept stay
	 */
	static WrittenDraft written(ObjectNode submitted, VariableScope task) {
		return new WrittenDraft(Json.objectOrEmpty(submitted.get(DocumentSchema.VARIABLE)),
				submitted.has(ANSWERS) ? submitted.get(ANSWERS) : answers(task));
	}

	private static JsonNode answers(VariableScope task) {
		Object answers = task.getVariable(ANSWERS);
		return (answers != null) ? Submission.present(answers) : null;
	}

	/** A version, the same for the same writing. */
	static String of(WrittenDraft draft) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(draft.text().getBytes(StandardCharsets.UTF_8));
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
	 * @param written as it would be kept
	 */
	void refuseIfStale(TaskEntity task, String basedOn, WrittenDraft written, String user) {
		WrittenDraft kept = kept(task);
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
	boolean keep(String number, String user, WrittenDraft draft) {
		return this.texts.getObject().keep(number, user, draft);
	}

}
