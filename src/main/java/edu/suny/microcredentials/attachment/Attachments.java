package edu.suny.microcredentials.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Confidants;
import edu.suny.microcredentials.conversation.Onlookers;
import edu.suny.microcredentials.conversation.Onlookers.Sight;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposal;
import edu.suny.microcredentials.proposal.Proposals;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * The files attached to each proposal; with the readers that a comment would have. A file
 * is looked at before anything is kept, and outside of a transaction.
 */
@Component
public class Attachments {

	/** Of one proposal. */
	static final int MOST = 100;

	private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

	private final AttachmentRows rows;

	private final AttachmentStore store;

	private final VirusScanner scanner;

	private final Proposals proposals;

	private final Confidants confidants;

	private final Onlookers onlookers;

	private final AttachmentActs acts;

	private final TransactionTemplate transaction;

	private final DataSize most;

	Attachments(AttachmentRows rows, AttachmentStore store, VirusScanner scanner, Proposals proposals,
			Confidants confidants, Onlookers onlookers, AttachmentActs acts, TransactionTemplate transaction,
			@Value("${governance.attachments.max-size:10MB}") DataSize most) {
		this.rows = rows;
		this.store = store;
		this.scanner = scanner;
		this.proposals = proposals;
		this.confidants = confidants;
		this.onlookers = onlookers;
		this.acts = acts;
		this.transaction = transaction;
		this.most = most;
	}

	/** The largest that is taken, in megabytes. */
	public long mostMegabytes() {
		return this.most.toMegabytes();
	}

	/**
	 * Those that this user may read, the first first; also those withdrawn, to say so.
	 */
	public List<Attachment> of(String number, String user) {
		Sight sight = sight(number, user);
		return this.rows.of(number, this.confidants.bodies(number, user).stream().map(Body::id).toList(),
				sight == Sight.DRAFTS);
	}

	/**
	 * One of those that were not withdrawn.
	 * @throws RefusedException if there is none that they may read
	 */
	public Attachment get(String number, String id, String user) {
		return of(number, user).stream()
			.filter((each) -> each.id().toString().equals(id) && !each.isWithdrawn())
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"There is no such attachment of proposal %s that you may see.".formatted(number)));
	}

	/**
	 * What it says; to be closed by the caller.
	 * @throws RefusedException if it is not to be had
	 */
	public InputStream open(Attachment attachment) {
		try {
			return this.store.open(attachment.id());
		}
		catch (FileNotFoundException | NoSuchFileException ex) {
			LOG.error("The content of attachment {} is missing", attachment.id(), ex);
			throw new RefusedException(Reason.NOT_FOUND,
					"“%s” is listed, and its content is missing where attachments are kept. Tell your administrator."
						.formatted(attachment.name()));
		}
		catch (IOException ex) {
			LOG.error("Attachment {} cannot be read", attachment.id(), ex);
			throw new RefusedException(Reason.CONFLICT,
					"“%s” cannot be read now. Try again in a few minutes.".formatted(attachment.name()));
		}
	}

	/**
	 * Attaches a file.
	 * @param body the whole id of the body to whose members it is confidential, or null
	 * @throws RefusedException if the proposal has ended or has its {@value #MOST} files,
	 * if they do not sit in the body, or if it is no file that can be attached
	 */
	public Attachment attach(String number, String typedName, InputStreamSource content, String typedBody,
			String user) {
		sight(number, user);
		String body = (typedBody == null || typedBody.isBlank()) ? null : typedBody.strip();
		if (body != null && this.confidants.bodies(number, user).stream().noneMatch((each) -> each.id().equals(body))) {
			throw new RefusedException(Reason.INVALID,
					"You can attach something in confidence to a body in which you sit, unless you are recused from this proposal. Choose one of those offered, or all who may see the proposal.");
		}
		checkOpen(this.proposals.get(number));
		String name = FileName.of(typedName);
		try {
			Path file = Files.createTempFile("attachment", null);
			try {
				String digest = copy(content, file, name);
				FileType type = FileType.of(file, name);
				this.scanner.check(file, name);
				return keep(new Attachment(UUID.randomUUID(), number, 0, body, name, type.mediaType(), Files.size(file),
						digest, user, Instant.now(), null, null, null), file);
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Attachment keep(Attachment attachment, Path file) {
		try {
			return this.transaction.execute((status) -> {
				Proposal proposal = this.proposals.held(attachment.proposal());
				checkOpen(proposal);
				if (this.rows.count(proposal.number()) >= MOST) {
					throw new RefusedException(Reason.CONFLICT,
							"%d files are attached to proposal %s, which is the most. Put several into one, or ask the governance office."
								.formatted(MOST, proposal.number()));
				}
				this.rows.insert(attachment, proposal.revision());
				this.acts.attached(attachment, proposal);
				try {
					this.store.keep(attachment.id(), file);
				}
				catch (IOException ex) {
					LOG.error("Attachment {} cannot be kept", attachment.id(), ex);
					throw new RefusedException(Reason.CONFLICT,
							"“%s” could not be kept now, and nothing of it was. Try again in a few minutes."
								.formatted(attachment.name()));
				}
				return this.rows.get(attachment.id());
			});
		}
		catch (RuntimeException ex) {
			forget(attachment);
			throw ex;
		}
	}

	/** What cannot be forgotten now has no row, and is swept later. */
	private void forget(Attachment attachment) {
		try {
			this.store.forget(attachment.id());
		}
		catch (IOException ex) {
			LOG.warn("What was begun of attachment {} cannot be removed", attachment.id(), ex);
		}
	}

	private String copy(InputStreamSource content, Path file, String name) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream in = new DigestInputStream(content.getInputStream(), digest);
				var out = Files.newOutputStream(file)) {
			byte[] chunk = new byte[8192];
			long size = 0;
			for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
				size += read;
				if (size > this.most.toBytes()) {
					throw new RefusedException(Reason.INVALID,
							"“%s” is larger than %d MB, which is the most for an attachment.".formatted(name,
									mostMegabytes()));
				}
				out.write(chunk, 0, read);
			}
			if (size == 0) {
				throw new RefusedException(Reason.INVALID, "Choose a file that is not empty.");
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void checkOpen(Proposal proposal) {
		if (this.proposals.isEnded(proposal)) {
			throw new RefusedException(Reason.CONFLICT,
					"Proposal %s has ended (%s): nothing is attached to it any more.".formatted(proposal.number(),
							proposal.state().name().toLowerCase()));
		}
	}

	private Sight sight(String number, String user) {
		Sight sight = this.onlookers.of(number, user);
		if (sight == Sight.NOTHING) {
			throw new RefusedException(Reason.NOT_FOUND, "There is no proposal %s that you may see.".formatted(number));
		}
		return sight;
	}

}
