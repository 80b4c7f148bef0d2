package edu.suny.microcredentials.record;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import edu.suny.microcredentials.start.SettingCheck;
import edu.suny.microcredentials.start.SettingFinding;

import org.springframework.core.env.Environment;

/**
 * The keys with which checkpoints are signed are kept by whoever runs the product, on
 * each node the same.
 */
class SigningKeysCheck implements SettingCheck {

	private static final String PROPERTY = "governance.signing-keys";

	private static final String EXAMPLE = "/etc/governance/keys.json, which create-signing-key makes";

	@Override
	public List<SettingFinding> findings(Environment settings) {
		if (SettingCheck.isSample(settings)) {
			return List.of();
		}
		String file = settings.getProperty(PROPERTY, "");
		if (file.isBlank()) {
			return List.of(SettingFinding.set(PROPERTY,
					"is missing: the file with the keys that sign the governance record's checkpoints.", EXAMPLE));
		}
		try {
			KeyFile.read(Path.of(file));
			return List.of();
		}
		catch (InvalidPathException ex) {
			return List.of(SettingFinding.set(PROPERTY, "is '%s', which is no file's name.".formatted(file), EXAMPLE));
		}
		catch (IllegalArgumentException ex) {
			return List
				.of(SettingFinding.set(PROPERTY, "is '%s', which %s.".formatted(file, ex.getMessage()), EXAMPLE));
		}
	}

	@Override
	public boolean isForCommands() {
		return true;
	}

}
