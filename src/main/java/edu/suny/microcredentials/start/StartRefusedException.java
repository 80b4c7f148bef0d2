package edu.suny.microcredentials.start;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The product does not begin with these settings. */
class StartRefusedException extends RuntimeException {

	private final transient List<SettingFinding> findings;

	StartRefusedException(List<SettingFinding> findings) {
		super(numbered(findings));
		this.findings = findings;
	}

	int count() {
		return this.findings.size();
	}

	/** One line for each finding. */
	static String numbered(List<SettingFinding> findings) {
		return IntStream.range(0, findings.size())
			.mapToObj((index) -> "%d. %s".formatted(index + 1, findings.get(index).sentence()))
			.collect(Collectors.joining("\n"));
	}

}
