package edu.suny.microcredentials.attachment;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** In the database, and in its backups: in the transaction that knows of it. */
@Component
@ConditionalOnProperty(name = "governance.attachments.store", havingValue = "postgresql", matchIfMissing = true)
class PostgresStore implements AttachmentStore {

	private final JdbcTemplate jdbc;

	PostgresStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void keep(UUID id, Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			long size = Files.size(file);
			this.jdbc.update("insert into attachment_content (attachment, content) values (?, ?)", (row) -> {
				row.setObject(1, id);
				row.setBinaryStream(2, content, size);
			});
		}
	}

	@Override
	public InputStream open(UUID id) throws IOException {
		return this.jdbc
			.query("select content from attachment_content where attachment = ?", (row, index) -> row.getBytes(1), id)
			.stream()
			.findFirst()
			.map(ByteArrayInputStream::new)
			.orElseThrow(() -> new FileNotFoundException("The content of attachment %s is not here".formatted(id)));
	}

}
