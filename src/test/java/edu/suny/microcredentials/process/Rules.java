package edu.suny.microcredentials.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;

/** A table of rules as a campus would change it, cell by cell. */
final class Rules {

	private final String file;

	private String table;

	Rules() {
		this("committee-rules.dmn");
	}

	private Rules(String file) {
		this.file = file;
		try {
			this.table = Files.readString(Path.of("dmn", file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Of another table than the bodies'. */
	static Rules of(String table) {
		return new Rules(table + ".dmn");
	}

	/**
	 * Writes a cell.
	 * @param row the id of the rule
	 * @param column the name of the output
	 * @param value in FEEL, texts in quotation marks
	 */
	Rules with(String row, String column, String value) {
		Matcher output = Pattern.compile("<output id=\"output_(\\d+)\"[^>]* name=\"" + column + "\"")
			.matcher(this.table);
		if (!output.find()) {
			throw new AssertionError("no column " + column);
		}
		String cell = "<outputEntry id=\"" + row + "_out" + output.group(1) + "\"[^>]*>\\s*<text>";
		Matcher entry = Pattern.compile("(" + cell + ")[^<]*(?=</text>)").matcher(this.table);
		if (!entry.find()) {
			throw new AssertionError("no row " + row);
		}
		this.table = entry.replaceFirst("$1" + Matcher.quoteReplacement(value));
		return this;
	}

	/** Puts it in force at a campus. */
	void at(String campus, RepositoryService repository) {
		repository.createDeployment().tenantId(campus).addString(this.file, this.table).deploy();
	}

	/** Takes back all that a campus deployed. */
	static void takeBack(String campus, RepositoryService repository) {
		repository.createDeploymentQuery()
			.tenantIdIn(campus)
			.list()
			.forEach((deployment) -> repository.deleteDeployment(deployment.getId(), true));
	}

}
