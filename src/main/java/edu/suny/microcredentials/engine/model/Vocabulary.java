package edu.suny.microcredentials.engine.model;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of ours that a diagram may use.
 *
 * @param delegates of service tasks
 * @param methods of beans, by the bean's name
 */
public record Vocabulary(Set<String> delegates, Map<String, Set<String>> methods) {

	/**
	 * What a diagram of a campus may ask for: not to publish, nor to write what a body
	 * has decided; of the market analysts, who are an office, it may.
	 */
	private static final Set<String> FOR_PATHS = Set.of("recordRoute", "recallAssessment", "recordStandingAssessment",
			"recordAssessmentDue", "recordAssessment", "remindOfStep", "tellOfStep");

	boolean hasMethod(String bean, String method) {
		return this.methods.getOrDefault(bean, Set.of()).contains(method);
	}

	boolean isPublished(String name) {
		return this.delegates.contains(name) || this.methods.containsKey(name);
	}

	Stream<String> delegatesFor(ModelName model) {
		return this.delegates.stream()
			.filter((name) -> Ownership.of(model) != Ownership.CAMPUS || FOR_PATHS.contains(name))
			.sorted();
	}

}
