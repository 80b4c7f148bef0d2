package edu.suny.microcredentials.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Where the contents of attachments are kept. */
interface AttachmentStore {

	/** Keeps a copy of a file. */
	void keep(UUID id, Path file) throws IOException;

	/** What was kept; to be closed by the caller. */
	InputStream open(UUID id) throws IOException;

	/** What was kept in a transaction that failed. */
	default void forget(UUID id) throws IOException {
	}

}
