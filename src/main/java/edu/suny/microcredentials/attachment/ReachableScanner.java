package edu.suny.microcredentials.attachment;

import java.util.List;

import edu.suny.microcredentials.start.SettingCheck;
import edu.suny.microcredentials.start.SettingFinding;

import org.springframework.core.env.Environment;

/**
 * The virus scanner that the settings name answers. As with mail, a start does not wait
 * for it: meanwhile no file is taken, and all else goes on.
 */
class ReachableScanner implements SettingCheck {

	@Override
	public List<SettingFinding> findings(Environment settings) {
		String typed = settings.getProperty(AttachmentCheck.CLAMAV, "");
		return ScannerAddress.of(typed)
			.flatMap((address) -> new VirusScanner(typed).absence())
			.map((absence) -> SettingFinding.set(AttachmentCheck.CLAMAV,
					"is '%s', and no ClamAV daemon answers there (%s). The product begins, and takes no attachment until one does."
						.formatted(typed.strip(), absence),
					ScannerAddress.EXAMPLE))
			.stream()
			.toList();
	}

	@Override
	public boolean isForStart() {
		return false;
	}

}
