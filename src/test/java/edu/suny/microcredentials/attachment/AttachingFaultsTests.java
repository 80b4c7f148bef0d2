package edu.suny.microcredentials.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import edu.suny.microcredentials.GovernanceTest;
import edu.suny.microcredentials.committee.Confidants;
import edu.suny.microcredentials.conversation.Onlookers;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.proposal.Proposals;
import edu.suny.microcredentials.record.GovernanceRecord;
import edu.suny.microcredentials.tracker.Submitting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A file is attached whole or not at all: no row, no content and no act are left of one
 * that a scanner or a store did not let through.
 */
@GovernanceTest
class AttachingFaultsTests {

	private static final String FACULTY = "harbor-faculty1";

	@LocalServerPort
	int port;

	@Autowired
	AttachmentRows rows;

	@Autowired
	Proposals proposals;

	@Autowired
	Confidants confidants;

	@Autowired
	Onlookers onlookers;

	@Autowired
	AttachmentActs acts;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	GovernanceRecord record;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	private String number;

	private int actsBefore;

	private byte[] letter;

	@BeforeEach
	void aProposal() {
		this.number = new Submitting(this.port).submit(FACULTY, "With a letter that is not kept");
		this.actsBefore = acts();
		this.letter = ("letter " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
	}

	@Test
	void whatIsCleanIsKeptWhole() throws Exception {
		try (ServerSocket clamd = clamd()) {
			CompletableFuture<Integer> scanned = CompletableFuture
				.supplyAsync(() -> Clamd.scanned(clamd, "stream: OK"));
			Attachment attachment = attach(scannerAt(clamd), new FolderStore(this.folder.toString()));

			assertThat(scanned.get()).isEqualTo(this.letter.length);
			assertThat(this.folder.resolve(attachment.id().toString())).hasBinaryContent(this.letter);
			assertThat(this.rows.count(this.number)).isOne();
			assertThat(acts()).isEqualTo(this.actsBefore + 1);
			assertThat(copies()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					stream: Eicar-Test-Signature FOUND      | INVALID  | The virus scanner found something in “letter.txt”, and it was not kept. Have your computer checked.
					INSTREAM size limit exceeded. ERROR     | CONFLICT | “letter.txt” cannot be checked for viruses now, and was not kept. Try again in a few minutes.
					''                                      | CONFLICT | “letter.txt” cannot be checked for viruses now, and was not kept. Try again in a few minutes.
					""")
	void whatTheScannerDoesNotCallCleanIsNotKept(String answer, Reason reason, String sentence) throws Exception {
		try (ServerSocket clamd = clamd()) {
			CompletableFuture<Integer> scanned = CompletableFuture.supplyAsync(() -> Clamd.scanned(clamd, answer));
			isRefused(scannerAt(clamd), new FolderStore(this.folder.toString()), reason, sentence);

			assertThat(scanned.get()).isEqualTo(this.letter.length);
		}
	}

	@Test
	void whatNoScannerLooksAtIsNotKept() throws IOException {
		isRefused(new VirusScanner("localhost:" + Clamd.nowhere()), new FolderStore(this.folder.toString()),
				Reason.CONFLICT,
				"“letter.txt” cannot be checked for viruses now, and was not kept. Try again in a few minutes.");
	}

	@Test
	void whatAStoreKeepsByHalfIsForgotten() throws IOException {
		isRefused(new VirusScanner(""), new FolderStore(this.folder.toString()) {
			@Override
			public void keep(UUID id, Path file) throws IOException {
				Files.writeString(AttachingFaultsTests.this.folder.resolve(id + ".part"), "let");
				throw new IOException("No space left on device");
			}
		}, Reason.CONFLICT, "“letter.txt” could not be kept now, and nothing of it was. Try again in a few minutes.");
	}

	@Test
	void whatTheDatabaseKeepsByHalfIsForgotten() throws IOException {
		long contents = contents();

		isRefused(new VirusScanner(""), new PostgresStore(this.jdbc) {
			@Override
			public void keep(UUID id, Path file) throws IOException {
				super.keep(id, file);
				throw new IOException("The connection was lost");
			}
		}, Reason.CONFLICT, "“letter.txt” could not be kept now, and nothing of it was. Try again in a few minutes.");
		assertThat(contents()).isEqualTo(contents);
	}

	/** Nobody finds it without its row; it is swept a day later. */
	@Test
	void whatCannotBeForgottenEitherHasNoRow() throws IOException {
		isRefused(new VirusScanner(""), new AttachmentStore() {
			@Override
			public void keep(UUID id, Path file) throws IOException {
				throw new IOException("No space left on device");
			}

			@Override
			public void forget(UUID id) throws IOException {
				throw new IOException("The disk is gone");
			}

			@Override
			public InputStream open(UUID id) {
				throw new AssertionError("Nothing was kept");
			}
		}, Reason.CONFLICT, "“letter.txt” could not be kept now, and nothing of it was. Try again in a few minutes.");
	}

	private void isRefused(VirusScanner scanner, AttachmentStore store, Reason reason, String sentence)
			throws IOException {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> attach(scanner, store))
			.withMessage(sentence)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
		assertThat(this.rows.count(this.number)).isZero();
		assertThat(acts()).isEqualTo(this.actsBefore);
		assertThat(this.folder).isEmptyDirectory();
		assertThat(copies()).isEmpty();
	}

	private Attachment attach(VirusScanner scanner, AttachmentStore store) {
		return new Attachments(this.rows, store, scanner, this.proposals, this.confidants, this.onlookers, this.acts,
				this.transaction, DataSize.ofMegabytes(10))
			.attach(this.number, "letter.txt", () -> new ByteArrayInputStream(this.letter), null, FACULTY);
	}

	private static ServerSocket clamd() throws IOException {
		return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	}

	private static VirusScanner scannerAt(ServerSocket clamd) {
		return new VirusScanner("localhost:" + clamd.getLocalPort());
	}

	private int acts() {
		return this.record.of(this.number).size();
	}

	private long contents() {
		return this.jdbc.queryForObject("select count(*) from attachment_content", Long.class);
	}

	/** Of the temporary copies that are looked at, those of this test. */
	private List<Path> copies() throws IOException {
		List<Path> copies = new ArrayList<>();
		try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")),
				"attachment*.tmp")) {
			for (Path copy : all) {
				if (Arrays.equals(Files.readAllBytes(copy), this.letter)) {
					copies.add(copy);
				}
			}
		}
		return copies;
	}

}
