package edu.suny.microcredentials.attachment;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import edu.suny.microcredentials.start.SettingCheck;
import edu.suny.microcredentials.start.SettingFinding;

import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Where attachments are kept, how large they may be, and who looks at them. */
class AttachmentCheck implements SettingCheck {

	static final String CLAMAV = "governance.attachments.clamav";

	/**
	 * What a ClamAV daemon takes unless it is told otherwise; and less than what the
	 * server reads on of an upload that is refused ({@code max-swallow-size}).
	 */
	private static final long MOST_MEGABYTES = 100;

	private static final String STORE = "governance.attachments.store";

	private static final String FOLDER = "governance.attachments.folder";

	private static final String MAX_SIZE = "governance.attachments.max-size";

	@Override
	public List<SettingFinding> findings(Environment settings) {
		List<SettingFinding> findings = new ArrayList<>(store(settings));
		if (!isSize(settings.getProperty(MAX_SIZE, "10MB"))) {
			findings.add(SettingFinding.set(MAX_SIZE,
					"is '%s': the most for an attachment is a whole number of megabytes, from 1MB to %dMB."
						.formatted(settings.getProperty(MAX_SIZE), MOST_MEGABYTES),
					"20MB"));
		}
		String scanner = settings.getProperty(CLAMAV, "");
		if (!scanner.isBlank() && ScannerAddress.of(scanner).isEmpty()) {
			findings.add(SettingFinding.set(CLAMAV,
					"is '%s', which is no address of a ClamAV daemon: that is a host, a colon and a port."
						.formatted(scanner),
					ScannerAddress.EXAMPLE));
		}
		return findings;
	}

	private static List<SettingFinding> store(Environment settings) {
		String store = settings.getProperty(STORE, "postgresql");
		if ("folder".equalsIgnoreCase(store)) {
			return wrongFolder(settings.getProperty(FOLDER, "").strip())
				.map((wrong) -> SettingFinding.set(FOLDER, wrong, "/srv/governance/attachments"))
				.stream()
				.toList();
		}
		if ("s3".equalsIgnoreCase(store)) {
			return S3Settings.findings(settings);
		}
		return "postgresql".equalsIgnoreCase(store) ? List.of() : List.of(SettingFinding.set(STORE,
				"is '%s', which is no store: it is postgresql, folder or s3 (which MinIO is, too, by governance.attachments.s3.endpoint)."
					.formatted(store),
				"postgresql"));
	}

	private static Optional<String> wrongFolder(String folder) {
		if (folder.isEmpty()) {
			return Optional.of("is missing, and %s is folder: where attachments are kept.".formatted(STORE));
		}
		try {
			Path path = Path.of(folder);
			String wrong = !path.isAbsolute() ? "depends on where the product is started: give the whole path"
					: !Files.exists(path) ? "is not there: make that folder, or name another"
							: !Files.isDirectory(path) ? "is no folder" : !Files.isWritable(path)
									? "the product may not write to: give it to the account that runs the product"
									: null;
			return Optional.ofNullable(wrong).map((why) -> "is '%s', which %s.".formatted(folder, why));
		}
		catch (InvalidPathException ex) {
			return Optional.of("is no name that a folder can have.");
		}
	}

	private static boolean isSize(String typed) {
		try {
			DataSize size = DataSize.parse(typed);
			return size.equals(DataSize.ofMegabytes(size.toMegabytes())) && size.toMegabytes() >= 1
					&& size.toMegabytes() <= MOST_MEGABYTES;
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			return false;
		}
	}

	/** Commands make the same beans. */
	@Override
	public boolean isForCommands() {
		return true;
	}

}
