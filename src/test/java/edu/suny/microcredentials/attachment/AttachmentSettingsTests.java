package edu.suny.microcredentials.attachment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import edu.suny.microcredentials.start.SettingCheck;
import edu.suny.microcredentials.start.SettingFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What is said of {@code governance.attachments} before anything begins. */
class AttachmentSettingsTests {

	private final MockEnvironment settings = new MockEnvironment();

	@TempDir
	Path folder;

	@Test
	void nothingNeedsToBeSet() {
		assertThat(said(new AttachmentCheck())).isEmpty();
		assertThat(said(new ReachableScanner())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "minio", "", "s3 ", "database" })
	void noOtherStoreWillDo(String store) {
		set("store", "PostgreSQL");
		assertThat(said(new AttachmentCheck())).isEmpty();

		set("store", store);
		assertThat(said(new AttachmentCheck())).containsExactly("governance.attachments.store is '" + store
				+ "', which is no store: it is postgresql, folder or s3 (which MinIO is, too, by governance.attachments.s3.endpoint). "
				+ "Set GOVERNANCE_ATTACHMENTS_STORE, for example to postgresql");
	}

	@Test
	void theFolderIsThereAndOurs() throws IOException {
		set("store", "folder");
		assertThat(said(new AttachmentCheck())).containsExactly(
				"governance.attachments.folder is missing, and governance.attachments.store is folder: where attachments are kept. "
						+ "Set GOVERNANCE_ATTACHMENTS_FOLDER, for example to /srv/governance/attachments");
		assertThat(ofFolder(this.folder.toString())).isEmpty();
		assertThat(ofFolder("attachments")).singleElement()
			.asString()
			.contains("is 'attachments', which depends on where the product is started: give the whole path.");
		assertThat(ofFolder(this.folder.resolve("nowhere").toString())).singleElement()
			.asString()
			.contains("nowhere', which is not there: make that folder, or name another.");
		assertThat(ofFolder(Files.createFile(this.folder.resolve("file")).toString())).singleElement()
			.asString()
			.contains("file', which is no folder.");
		assertThat(ofFolder("/srv/\0")).singleElement().asString().contains("is no name that a folder can have.");

		set("store", "postgresql");
		assertThat(said(new AttachmentCheck())).isEmpty();
	}

	@Test
	void theProductMayWriteToTheFolder() throws IOException {
		Path closed = Files.createDirectory(this.folder.resolve("closed"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
		assumeThat(Files.isWritable(closed)).as("root writes everywhere").isFalse();
		set("store", "folder");

		assertThat(ofFolder(closed.toString())).singleElement()
			.asString()
			.contains("which the product may not write to: give it to the account that runs the product.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1MB", "10MB", "100MB", "2048KB", "1048576" })
	void theMostIsSomeMegabytes(String size) {
		set("max-size", size);

		assertThat(said(new AttachmentCheck())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "101MB", "1GB", "0MB", "-10MB", "10", "1500KB", "ten", "", "10 megabytes",
			"99999999999999TB", "9999999999999999999999" })
	void noOtherMostWillDo(String size) {
		set("max-size", size);

		assertThat(said(new AttachmentCheck())).containsExactly("governance.attachments.max-size is '" + size
				+ "': the most for an attachment is a whole number of megabytes, from 1MB to 100MB. "
				+ "Set GOVERNANCE_ATTACHMENTS_MAXSIZE, for example to 20MB");
	}

	@Test
	void anS3StoreIsDescribedWholeAndItsKeysAreNotSaid() {
		set("store", "s3");
		assertThat(said(new AttachmentCheck())).containsExactly(missing("region", "REGION", "us-east-1"),
				missing("bucket", "BUCKET", "governance"),
				missing("access-key", "ACCESSKEY", "what the store's administrator gave you"),
				missing("secret-key", "SECRETKEY", "what the store's administrator gave you"));

		anS3Store();
		assertThat(said(new AttachmentCheck())).isEmpty();

		set("s3.secret-key", " ");
		assertThat(said(new AttachmentCheck())).singleElement()
			.asString()
			.startsWith("governance.attachments.s3.secret-key is missing")
			.doesNotContain("the-key");
	}

	@ParameterizedTest
	@CsvSource({ "endpoint, minio:9000", "endpoint, minio.example.edu", "endpoint, ftp://minio.example.edu",
			"endpoint, https://a b", "endpoint, https://key:secret@minio.example.edu",
			"endpoint, https://minio.example.edu?bucket=x", "region, us east", "bucket, governance/attachments",
			"bucket, https://minio.example.edu" })
	void whatIsWrongOfAnS3StoreIsNamed(String name, String value) {
		set("store", "s3");
		anS3Store();
		set("s3." + name, value);

		assertThat(said(new AttachmentCheck())).singleElement()
			.asString()
			.startsWith("governance.attachments.s3.%s is '%s', which is no ".formatted(name, value))
			.contains("Set GOVERNANCE_ATTACHMENTS_S3_" + name.toUpperCase() + ", for example to ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://minio.example.edu:9000", "http://localhost:9000/", "https://example.edu/s3" })
	void anS3StoreMayBeSomebodyElsesThanAmazons(String endpoint) {
		set("store", "s3");
		anS3Store();
		set("s3.endpoint", endpoint);

		assertThat(said(new AttachmentCheck())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "clamav:3310", "10.0.0.7:3310", "[::1]:3310", " clamav.example.edu:1 ", "clam_av:65535" })
	void theScannerIsAHostWithAPort(String address) {
		set("clamav", address);

		assertThat(said(new AttachmentCheck())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "clamav", "clamav:", ":3310", "clamav:0", "clamav:65536", "tcp://clamav:3310",
			"clamav:3310/", "::1:3310", "clam av:3310", "/run/clamd.sock" })
	void noOtherAddressOfAScannerWillDo(String address) {
		set("clamav", address);

		assertThat(said(new AttachmentCheck())).containsExactly("governance.attachments.clamav is '" + address
				+ "', which is no address of a ClamAV daemon: that is a host, a colon and a port. "
				+ "Set GOVERNANCE_ATTACHMENTS_CLAMAV, for example to clamav:3310");
		assertThat(said(new ReachableScanner())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "PONG, ''", "'HTTP/1.1 400 Bad Request', what answers is something else",
			"'', what answers is something else" })
	void aScannerThatAnswersIsOne(String answer, String absence) throws Exception {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> Clamd.pinged(server, answer));
			set("clamav", "localhost:" + server.getLocalPort());
			List<String> said = said(new ReachableScanner());

			assertThat(asked.get()).isEqualTo("zPING\0");
			if (absence.isEmpty()) {
				assertThat(said).isEmpty();
			}
			else {
				assertThat(said).singleElement().asString().contains(absence);
			}
		}
	}

	@Test
	void aScannerThatDoesNotAnswerIsSaidAndEndsNoStart() throws IOException {
		int port = Clamd.nowhere();
		set("clamav", "localhost:" + port);

		assertThat(said(new ReachableScanner())).containsExactly("governance.attachments.clamav is 'localhost:" + port
				+ "', and no ClamAV daemon answers there (Connection refused). "
				+ "The product begins, and takes no attachment until one does. "
				+ "Set GOVERNANCE_ATTACHMENTS_CLAMAV, for example to clamav:3310");
		assertThat(new ReachableScanner().isForStart()).isFalse();
		assertThat(new ReachableScanner().isForCommands()).isFalse();
		assertThat(new AttachmentCheck().isForStart()).isTrue();
		set("clamav", "nowhere.invalid:3310");
		assertThat(said(new ReachableScanner())).singleElement().asString().contains("(there is no host of that name)");
	}

	private static String missing(String name, String variable, String example) {
		return "governance.attachments.s3.%s is missing, and governance.attachments.store is s3. Set GOVERNANCE_ATTACHMENTS_S3_%s, for example to %s"
			.formatted(name, variable, example);
	}

	private void anS3Store() {
		set("s3.region", "antarctica-1");
		set("s3.bucket", "governance");
		set("s3.access-key", "the-key");
		set("s3.secret-key", "the-secret");
	}

	private List<String> ofFolder(String typed) {
		set("folder", typed);
		return said(new AttachmentCheck());
	}

	private void set(String name, String value) {
		this.settings.setProperty("governance.attachments." + name, value);
	}

	private List<String> said(SettingCheck check) {
		return check.findings(this.settings).stream().map(SettingFinding::sentence).toList();
	}

}
