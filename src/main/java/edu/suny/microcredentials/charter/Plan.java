package edu.suny.microcredentials.charter;

import java.util.List;

/**
 * What a campus file makes or changes.
 *
 * @param campus its id; null if the file does not say it
 * @param findings what is wrong; nothing is changed while there are any
 * @param changes what is different, a sentence each
 * @param kept what waits for a second person, a sentence; null if nothing does
 * @param notes what to do next, a sentence each
 */
public record Plan(String campus, List<Finding> findings, List<String> changes, String kept, List<String> notes) {

	static Plan wrong(String campus, List<Finding> findings) {
		return new Plan(campus, List.copyOf(findings), List.of(), null, List.of());
	}

	public boolean isGood() {
		return this.findings.isEmpty();
	}

}
