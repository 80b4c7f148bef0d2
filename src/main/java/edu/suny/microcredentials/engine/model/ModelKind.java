package edu.suny.microcredentials.engine.model;

import java.util.Arrays;
import java.util.Optional;

/** Diagram, table or form: the folder and the ending of its files. */
public enum ModelKind {

	PROCESS("processes", "bpmn"), DECISION("dmn", "dmn"), FORM("forms", "form");

	private final String folder;

	private final String ending;

	ModelKind(String folder, String ending) {
		this.folder = folder;
		this.ending = ending;
	}

	public String folder() {
		return this.folder;
	}

	public String ending() {
		return this.ending;
	}

	static Optional<ModelKind> ofEnding(String ending) {
		return Arrays.stream(values()).filter((kind) -> kind.ending.equals(ending)).findFirst();
	}

}
