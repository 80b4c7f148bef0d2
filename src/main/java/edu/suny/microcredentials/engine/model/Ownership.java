package edu.suny.microcredentials.engine.model;

import java.util.Optional;
import java.util.Set;

/** In whose hands a model is. */
public enum Ownership {

	/** The life of a proposal and its forms: shared by all, in no campus's set. */
	LIFE_CYCLE(
			"is the life of every proposal on every campus, with faculty governance in it. A campus draws its own path in faculty-governance.bpmn."),

	/** In every campus's set, and the same in each. */
	SYSTEM("is the same for every campus. A campus changes its rules in the tables and its questions in the forms."),

	/** A campus may have its own. */
	CAMPUS(null);

	private static final Set<String> LIFE_CYCLE_FILES = Set.of("micro-credential.bpmn", "joint-governance.bpmn",
			"campus-governance.bpmn", "join-proposal.bpmn", "confirm-jointly.bpmn", "start-proposal.form",
			"confirm-approval.form", "missing-governance.form", "join-proposal.form");

	private static final Set<String> SYSTEM_FILES = Set.of("prepare-proposal.bpmn", "committee-review.bpmn",
			"required-changes.bpmn", "consultation.bpmn", "appeal.bpmn", "send-notice.bpmn");

	private final String whyNotOurs;

	Ownership(String whyNotOurs) {
		this.whyNotOurs = whyNotOurs;
	}

	public static Ownership of(ModelName model) {
		if (LIFE_CYCLE_FILES.contains(model.fileName())) {
			return LIFE_CYCLE;
		}
		return SYSTEM_FILES.contains(model.fileName()) ? SYSTEM : CAMPUS;
	}

	/** Why a campus may not replace it: what follows the file's name in a sentence. */
	public Optional<String> whyNotReplaceable() {
		return Optional.ofNullable(this.whyNotOurs);
	}

}
