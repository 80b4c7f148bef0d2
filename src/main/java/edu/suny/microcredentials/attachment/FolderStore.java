package edu.suny.microcredentials.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** In a folder that all nodes share, each under its id and never under its name. */
@Component
@ConditionalOnProperty(name = "governance.attachments.store", havingValue = "folder")
class FolderStore implements AttachmentStore {

	private final Path folder;

	FolderStore(@Value("${governance.attachments.folder:}") String folder) {
		this.folder = Path.of(folder.strip()).toAbsolutePath();
		if (folder.isBlank() || !Files.isDirectory(this.folder) || !Files.isWritable(this.folder)) {
			throw new IllegalStateException(
					"governance.attachments.folder is '%s': name a folder that is there and may be written."
						.formatted(folder));
		}
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

	private Path path(UUID id) {
		return this.folder.resolve(id.toString());
	}

}
