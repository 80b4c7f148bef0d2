package edu.suny.microcredentials.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * In a folder that all nodes share, each under its id and never under its name;
 * {@link AttachmentCheck} has checked that it is there.
 */
@Component
@ConditionalOnProperty(name = "governance.attachments.store", havingValue = "folder")
class FolderStore implements AttachmentStore {

	private static final Pattern OURS = Pattern
		.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(\\.part)?");

	private final Path folder;

	FolderStore(@Value("${governance.attachments.folder}") String folder) {
		this.folder = Path.of(folder.strip());
	}

	@Override
	public void keep(UUID id, Path file) throws IOException {
		Path part = this.folder.resolve(id + ".part");
		Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
		Files.move(part, path(id), StandardCopyOption.ATOMIC_MOVE);
	}

	@Override
	public InputStream open(UUID id) throws IOException {
		return Files.newInputStream(path(id));
	}

	@Override
	public void forget(UUID id) throws IOException {
		Files.deleteIfExists(path(id));
		Files.deleteIfExists(this.folder.resolve(id + ".part"));
	}

	/**
	 * Removes what a node left that ended between a file and its row. What is not named
	 * as ours stays; that another node removes the same does no harm.
	 * @param known whether there is a row
	 */
	void sweep(Instant before, Predicate<UUID> known) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.folder)) {
			for (Path file : files) {
				Matcher name = OURS.matcher(file.getFileName().toString());
				if (name.matches() && isOlder(file, before)
						&& (name.group(2) != null || !known.test(UUID.fromString(name.group(1))))) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	private static boolean isOlder(Path file, Instant before) throws IOException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(before);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	private Path path(UUID id) {
		return this.folder.resolve(id.toString());
	}

}
