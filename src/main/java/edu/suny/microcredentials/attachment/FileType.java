package edu.suny.microcredentials.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import org.apache.tika.Tika;

/** What may be attached. The content has to be what the end of the name says. */
enum FileType {

	PDF("pdf", "application/pdf", null), PNG("png", "image/png", null), JPG("jpg", "image/jpeg", null),
	JPEG("jpeg", "image/jpeg", null), TXT("txt", "text/plain", null), CSV("csv", "text/csv", null),
	DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"),
	XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"),
	ODT("odt", "application/vnd.oasis.opendocument.text", "content.xml");

	private static final Tika TIKA = new Tika();

	private static final String ALLOWED = "PDF, Word (docx), OpenDocument text (odt), Excel (xlsx), csv, txt, PNG or JPEG";

	private final String ending;

	private final String mediaType;

	/** What an archive of this type has in it; null for what is no archive. */
	private final String entry;

	FileType(String ending, String mediaType, String entry) {
		this.ending = ending;
		this.mediaType = mediaType;
		this.entry = entry;
	}

	String mediaType() {
		return this.mediaType;
	}

	/**
	 * The type of a file.
	 * @throws RefusedException if it is none of these, or another than its name says
	 */
	static FileType of(Path file, String name) throws IOException {
		FileType type = Arrays.stream(values())
			.filter((each) -> name.toLowerCase(Locale.ROOT).endsWith("." + each.ending))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.INVALID,
					"“%s” cannot be attached: choose a file that is %s.".formatted(name, ALLOWED)));
		try (InputStream content = java.nio.file.Files.newInputStream(file)) {
			String found = TIKA.detect(content, name);
			if (!found.equals(type.mediaType) || !type.isWhole(file)) {
				throw new RefusedException(Reason.INVALID,
						"“%s” is not what its name says: its content is no %s. Save it anew from the program that made it, as %s."
							.formatted(name, type.ending, ALLOWED));
			}
		}
		return type;
	}

	/** Reads the list of an archive, and unpacks nothing of it. */
	private boolean isWhole(Path file) throws IOException {
		if (this.entry == null) {
			return true;
		}
		try (ZipFile archive = new ZipFile(file.toFile())) {
			return archive.getEntry(this.entry) != null
					&& archive.stream().map(ZipEntry::getName).noneMatch((name) -> name.endsWith("vbaProject.bin"))
					&& (this != ODT || isOpenDocument(archive));
		}
		catch (java.util.zip.ZipException ex) {
			return false;
		}
	}

	private boolean isOpenDocument(ZipFile archive) throws IOException {
		ZipEntry said = archive.getEntry("mimetype");
		if (said == null) {
			return false;
		}
		try (InputStream content = archive.getInputStream(said)) {
			return new String(content.readNBytes(100), StandardCharsets.US_ASCII).equals(this.mediaType);
		}
	}

}
