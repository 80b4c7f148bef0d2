package edu.suny.microcredentials.start;

import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/**
 * Only the sample says that it is one: what is not asked of it has to be asked of the
 * jar, which has no sample in it.
 */
class SampleOnTheClassPath implements SettingCheck {

	/** Where the sample says so; it is not in the jar. */
	static final String SAMPLE = "application-sample.yaml";

	private final String file;

	SampleOnTheClassPath() {
		this(SAMPLE);
	}

	SampleOnTheClassPath(String file) {
		this.file = file;
	}

	@Override
	public List<SettingFinding> findings(Environment settings) {
		if (!SettingCheck.isSample(settings) || new ClassPathResource(this.file).exists()) {
			return List.of();
		}
		return List.of(SettingFinding.leaveOut("governance.sample",
				"is 'true', but there is no sample in this jar: what a start checks would be left out."));
	}

	@Override
	public boolean isForCommands() {
		return true;
	}

}
