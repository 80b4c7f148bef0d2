package edu.suny.microcredentials.conversation;

import java.util.Arrays;
import java.util.Optional;

/** A part of the document, or a field of it, on which one can comment. */
public enum Part {

	TITLE("title", "Title"), SUMMARY("summary", "Summary"), AUDIENCE("audience", "For whom"),
	OUTCOMES("outcomes", "What it attests"), COURSES("courses", "Courses"),
	PREREQUISITES("prerequisites", "Prerequisites"), CREDITS("credits", "Credits"), COSTS("disclosure.costs", "Costs"),
	FINANCIAL_AID("disclosure.financialAid", "Financial aid"),
	TRANSFERABILITY("disclosure.transferability", "Transferability"),
	APPLICABILITY("disclosure.applicability", "Applicability"), INDUSTRY("industry", "Industry"),
	MARKET("market", "Market"), PORTABILITY("portability", "Portability");

	private final String path;

	private final String label;

	Part(String path, String label) {
		this.path = path;
		this.label = label;
	}

	/** As in the document: {@code disclosure.costs}. */
	public String path() {
		return this.path;
	}

	/** As on the page. */
	public String label() {
		return this.label;
	}

	static Optional<Part> of(String path) {
		return Arrays.stream(values()).filter((part) -> part.path.equals(path)).findFirst();
	}

}
