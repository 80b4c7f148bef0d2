package edu.suny.microcredentials.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import edu.suny.microcredentials.engine.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AttachmentChecksTests {

	@TempDir
	Path folder;

	@Test
	void theContentHasToBeWhatTheNameSays() throws IOException {
		assertThat(type("%PDF-1.7\n%", "a.pdf")).isEqualTo(FileType.PDF);
		assertThat(type("Dear colleagues", "A.TXT")).isEqualTo(FileType.TXT);
		assertThat(type("a,b\n1,2\n", "a.csv")).isEqualTo(FileType.CSV);
		assertThat(FileType.of(zip("[Content_Types].xml", "word/document.xml"), "a.docx")).isEqualTo(FileType.DOCX);
		assertThat(FileType.of(zip("[Content_Types].xml", "xl/workbook.xml"), "a.xlsx")).isEqualTo(FileType.XLSX);
		assertThat(FileType.of(zip("mimetype", "content.xml"), "a.odt")).isEqualTo(FileType.ODT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.pdf", "a.docx", "a.txt", "a.csv", "a.png", "a.exe", "a", "a.pdf.exe" })
	void anExecutableIsRefusedUnderEachName(String name) throws IOException {
		Path file = this.folder.resolve("program");
		byte[] program = new byte[1024];
		System.arraycopy(new byte[] { 'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff }, 0,
				program, 0, 14);
		Files.write(file, program);

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> FileType.of(file, name))
			.withMessageContaining("“" + name + "”");
	}

	@ParameterizedTest
	@CsvSource({ "<html><script>alert(1)</script></html>, a.txt", "<html><body>x</body></html>, a.pdf",
			"%PDF-1.7 and more, a.png", "%PDF-1.7 and more, a.html", "plain, a.docx", "PK, a.xlsx" })
	void whatIsAnotherTypeIsRefused(String content, String name) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> type(content, name));
	}

	@Test
	void anArchiveIsNoDocumentByItsNameAndMacrosAreNotTaken() throws IOException {
		Path archive = zip("META-INF/MANIFEST.MF", "Main.class");
		Path sheet = zip("[Content_Types].xml", "xl/workbook.xml");
		Path macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> FileType.of(archive, "a.docx"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> FileType.of(sheet, "a.docx"));
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> FileType.of(macros, "a.docx"));
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd.txt, passwd.txt", "C:\\Users\\x\\Lettre d'été.pdf, Lettre d'été.pdf",
			"a\u202Efdp.txt, afdp.txt", "a\rb.pdf, ab.pdf", ".pdf, attachment.pdf" })
	void aNameIsKeptWithoutPathAndControlCharacters(String typed, String name) {
		assertThat(FileName.of(typed)).isEqualTo(name);
		assertThat(FileName.of("x".repeat(500) + ".pdf")).hasSize(154).endsWith(".pdf");
	}

	@ParameterizedTest
	@CsvSource({ "stream: OK, ''", "stream: Eicar-Test-Signature FOUND, found something",
			"INSTREAM size limit exceeded. ERROR, cannot be checked", "'', cannot be checked" })
	void theScannerDecides(String answer, String sentence) throws Exception {
		Path file = Files.write(this.folder.resolve("scanned"), new byte[20_000]);
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			CompletableFuture<Integer> received = CompletableFuture.supplyAsync(() -> Clamd.scanned(server, answer));
			VirusScanner scanner = new VirusScanner("localhost:" + server.getLocalPort());
			if (sentence.isEmpty()) {
				scanner.check(file, "a.pdf");
			}
			else {
				assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> scanner.check(file, "a.pdf"))
					.withMessageContaining(sentence);
			}
			assertThat(received.get()).isEqualTo(20_000);
		}
	}

	@Test
	void withoutItsScannerNothingPasses() throws IOException {
		VirusScanner scanner = new VirusScanner("localhost:" + Clamd.nowhere());

		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> scanner.check(Files.writeString(this.folder.resolve("x"), "x"), "a.txt"))
			.withMessageContaining("cannot be checked for viruses now");
	}

	@Test
	void aFolderKeepsWhatItIsGivenUnderItsId() throws IOException {
		FolderStore store = new FolderStore(this.folder.toString());
		UUID id = UUID.randomUUID();
		store.keep(id, Files.writeString(this.folder.resolve("upload"), "letter"));

		try (var content = store.open(id)) {
			assertThat(content).hasContent("letter");
		}
		store.forget(id);
		assertThat(this.folder.resolve(id.toString())).doesNotExist();
	}

	@Test
	void whatHasNoRowADayLaterIsSweptAndNothingElse() throws IOException {
		FolderStore store = new FolderStore(this.folder.toString());
		UUID known = UUID.randomUUID();
		UUID orphan = UUID.randomUUID();
		UUID half = UUID.randomUUID();
		UUID young = UUID.randomUUID();
		for (String old : List.of(known.toString(), orphan.toString(), half + ".part", "readme.txt")) {
			Files.setLastModifiedTime(Files.createFile(this.folder.resolve(old)),
					FileTime.from(Instant.now().minus(25, ChronoUnit.HOURS)));
		}
		Files.createFile(this.folder.resolve(young.toString()));
		Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);

		store.sweep(yesterday, known::equals);
		store.sweep(yesterday, known::equals);

		try (Stream<Path> left = Files.list(this.folder)) {
			assertThat(left.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrder(known.toString(),
					young.toString(), "readme.txt");
		}
	}

	private FileType type(String content, String name) throws IOException {
		return FileType.of(Files.writeString(this.folder.resolve("upload"), content), name);
	}

	private Path zip(String... entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String entry : entries) {
				zip.putNextEntry(new ZipEntry(entry));
				zip.write((entry.equals("mimetype") ? FileType.ODT.mediaType() : "<x/>")
					.getBytes(StandardCharsets.US_ASCII));
			}
		}
		return Files.write(this.folder.resolve(entries[entries.length - 1].replace('/', '-')), bytes.toByteArray());
	}

}
