package edu.suny.microcredentials.attachment;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes once a day what was kept in the folder and has no row a day later; not in
 * commands.
 */
@Component
@ConditionalOnProperty(name = "governance.attachments.store", havingValue = "folder")
class FolderSweeper {

	/** Longer than any upload lasts. */
	private static final Duration SPARED = Duration.ofDays(1);

	private final FolderStore store;

	private final AttachmentRows rows;

	FolderSweeper(FolderStore store, AttachmentRows rows) {
		this.store = store;
		this.rows = rows;
	}

	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
	void sweep() throws IOException {
		this.store.sweep(Instant.now().minus(SPARED), this.rows::has);
	}

}
