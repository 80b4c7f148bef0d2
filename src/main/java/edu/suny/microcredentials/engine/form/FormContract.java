package edu.suny.microcredentials.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.engine.FormReceiver;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.engine.WrittenDraft;
import edu.suny.microcredentials.engine.form.FormCheck.Occasion;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks what was submitted against the deployed form and the document's schema. */
@Component
public class FormContract {

	/** What the engine keeps of a text. */
	private static final int MAX_VARIABLE = 4000;

	private final DeployedForms forms;

	private final DocumentSchema schema;

	private final ObjectProvider<FormReceiver> receivers;

	private final DraftVersions versions;

	FormContract(DeployedForms forms, DocumentSchema schema, ObjectProvider<FormReceiver> receivers,
			DraftVersions versions) {
		this.forms = forms;
		this.schema = schema;
		this.receivers = receivers;
		this.versions = versions;
	}

	/**
	 * The command that keeps a document as the draft of an open task.
	 * @param besides an object; its answers to points are kept, too
	 * @param basedOn the version that it was written upon, or null
	 */
	public Command<WrittenDraft> draft(String taskId, JsonNode document, JsonNode besides, String basedOn) {
		return new SaveDraft(this, taskId, document, besides, basedOn);
	}

	/** The command that reads the draft of an open task. */
	public Command<WrittenDraft> kept(String taskId) {
		return new ReadDraft(taskId);
	}

	/** The version of a draft. */
	public static String version(WrittenDraft draft) {
		return DraftVersions.of(draft);
	}

	DraftVersions versions() {
		return this.versions;
	}

	Optional<FormReceiver> receiver(FormData data) {
		return this.forms.of(data)
			.flatMap((form) -> this.receivers.stream().filter((each) -> form.id().equals(each.form())).findFirst());
	}

	/**
	 * The answers, by field name, absent where nothing was answered.
	 * @param scope the task or the new process instance
	 * @throws RefusedException with a sentence for everything that is wrong
	 */
	ObjectNode answers(FormData data, VariableMap submitted, VariableScope scope, Occasion occasion) {
		Form form = this.forms.of(data).orElse(null);
		if (form == null) {
			if (!submitted.isEmpty()) {
				throw new RefusedException(Reason.INVALID, "There is no form here, so nothing can be submitted.");
			}
			return Json.object();
		}
		return answers(form, submitted, present(form, scope),
				(name) -> Json.plain(Submission.present(scope.getVariable(name))), occasion);
	}

	ObjectNode answers(Form form, VariableMap submitted, ObjectNode present, Function<String, Object> variables,
			Occasion occasion) {
		FormCheck check = new FormCheck(form, occasion);
		ObjectNode answers = check.check(Submission.read(submitted), present, variables);
		checkDocument(answers, check);
		check.problems().refuseIfAny();
		return answers;
	}

	private static ObjectNode present(Form form, VariableScope scope) {
		ObjectNode present = Json.object();
		form.shape().members().keySet().forEach((name) -> {
			Object value = scope.getVariable(name);
			if (value != null) {
				present.set(name, Submission.present(value));
			}
		});
		return present;
	}

	/**
	 * Whether it could be a draft: of the shape that the schema gives, and not too large.
	 */
	boolean isDocument(JsonNode document) {
		List<String> wrong = new ArrayList<>();
		JsonNode filled = Json.withoutBlanks(document);
		this.schema.check(filled, (pointer, sentence) -> wrong.add(pointer));
		String text = Json.write(filled);
		return wrong.isEmpty() && text.length() <= Json.MAX_TEXT && !text.contains("\\u0000");
	}

	private void checkDocument(ObjectNode answers, FormCheck check) {
		JsonNode document = answers.get(DocumentSchema.VARIABLE);
		if (document == null) {
			return;
		}
		this.schema.check(document, check::wrong);
		if (Json.write(document).length() > Json.MAX_TEXT) {
			check.problems()
				.add("/" + DocumentSchema.VARIABLE, "The proposal", "is too large; at most %d KB can be kept.",
						Json.MAX_TEXT / 1024);
		}
	}

	/**
	 * The answers as the variables that they become. A field that was left empty clears
	 * the variable that it had.
	 */
	VariableMap variables(FormData data, ObjectNode answers, VariableScope scope) {
		VariableMap variables = Variables.createVariables();
		this.forms.of(data).map((form) -> form.shape().members()).orElse(Map.of()).forEach((name, member) -> {
			if (answers.has(name)) {
				variables.put(name, engineValue(name, answers.get(name)));
			}
			else if (scope.getVariable(name) != null && !isFixed(member)) {
				variables.put(name, null);
			}
		});
		return variables;
	}

	private static boolean isFixed(Member member) {
		return member instanceof Field field && field.isDisabled();
	}

	static Object engineValue(String name, JsonNode value) {
		if (value.isContainerNode()) {
			return SpinValues.jsonValue(Json.write(value)).create();
		}
		if (value.isTextual() && value.asText().length() > MAX_VARIABLE) {
			throw new RefusedException(Reason.INVALID,
					"'%s' may have at most %d characters.".formatted(name, MAX_VARIABLE));
		}
		return value.isBigDecimal() ? (Object) value.doubleValue() : Json.plain(value);
	}

}
