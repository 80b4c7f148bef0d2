package edu.suny.microcredentials.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody attached to a proposal.
 *
 * @param revision of the proposal when it was attached; 0 before it was first submitted
 * @param body to whose members it is confidential; null if it is to all who may see the
 * proposal
 * @param mediaType as its content says
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 * @param withdrawnBy null unless it was withdrawn
 * @param withdrawalReason what they wrote
 */
public record Attachment(UUID id, String proposal, int revision, String body, String name, String mediaType, long size,
		String sha256, String uploadedBy, Instant uploadedAt, String withdrawnBy, Instant withdrawnAt,
		String withdrawalReason) {

	public boolean isWithdrawn() {
		return this.withdrawnBy != null;
	}

}
