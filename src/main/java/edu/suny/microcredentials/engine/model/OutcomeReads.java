package edu.suny.microcredentials.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import camundajar.impl.fastparse.Parsed;
import org.camunda.feel.impl.parser.FeelParser;
import org.w3c.dom.Element;

/**
 * What the table {@code ballot-outcome} may read. A vote closes as soon as its outcome is
 * certain; that is known only if the outcome depends on what a count comes to, and on no
 * number in it.
 */
final class OutcomeReads {

	private static final Set<String> READABLE = Set.of("count.method", "count.quorumMet", "count.carried",
			"count.decision", "count.rejectVotes", "count.returnVotes", "count.mayBeTabled", "count.readingsLeft",
			"count.silent", "rules.afterTablings", "rules.silence");

	private static final Set<String> MORE_TO_REJECT = Set.of("count.rejectVotes>count.returnVotes",
			"count.returnVotes<count.rejectVotes", "count.rejectVotes<=count.returnVotes",
			"count.returnVotes>=count.rejectVotes");

	private final ModelName model;

	private final List<Finding> findings = new ArrayList<>();

	private OutcomeReads(ModelName model) {
		this.model = model;
	}

	static List<Finding> check(ModelName model, Element table) {
		OutcomeReads reads = new OutcomeReads(model);
		Xml.inside(table, "inputExpression").forEach((input) -> reads.check(input, FeelParser::parseExpression));
		Xml.inside(table, "inputEntry").forEach((cell) -> reads.check(cell, FeelParser::parseUnaryTests));
		Xml.inside(table, "outputEntry").forEach((cell) -> reads.check(cell, FeelParser::parseExpression));
		return reads.findings;
	}

	private void check(Element element, Function<String, Parsed<?>> parser) {
		String text = TableAnswers.text(element);
		Set<String> paths = new TreeSet<>();
		if (!text.isEmpty() && parser.apply(text) instanceof Parsed.Success<?> success) {
			paths.addAll(FeelPaths.in(success.value()));
		}
		paths.stream()
			.filter((path) -> !READABLE.contains(path))
			.forEach((path) -> this.findings.add(new Finding(this.model.fileName(), Xml.id(element),
					"It reads '%s'; the outcome of a vote may depend only on %s.".formatted(path,
							String.join(", ", new TreeSet<>(READABLE))))));
		if ((paths.contains("count.rejectVotes") || paths.contains("count.returnVotes"))
				&& !MORE_TO_REJECT.contains(text.replaceAll("\\s", ""))) {
			this.findings.add(new Finding(this.model.fileName(), Xml.id(element),
					"The votes to reject and to return may only be compared with each other, count.rejectVotes > count.returnVotes: else nobody could tell when a vote is decided."));
		}
	}

}
