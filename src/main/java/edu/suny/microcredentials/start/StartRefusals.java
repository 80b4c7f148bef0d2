package edu.suny.microcredentials.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the product did not begin, without a stack trace. */
class StartRefusals extends AbstractFailureAnalyzer<StartRefusedException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, StartRefusedException refusal) {
		String heading = (refusal.count() == 1) ? "A setting is missing or wrong. Nothing was begun."
				: "%d settings are missing or wrong. Nothing was begun.".formatted(refusal.count());
		return new FailureAnalysis("%s%n%n%s".formatted(heading, refusal.getMessage()),
				"Change the environment variables named, or the same settings in a file application.yaml beside the "
						+ "jar, and start again. The command check-configuration says the same without starting.",
				failure);
	}

}
