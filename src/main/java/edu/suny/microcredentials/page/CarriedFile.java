package edu.suny.microcredentials.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody chose to try: a page that says what it would change carries it in
 * a hidden field, in Base64, until they put it in force.
 */
public final class CarriedFile {

	private CarriedFile() {
	}

	/** What was chosen. */
	public static byte[] content(MultipartFile chosen) {
		try {
			return chosen.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As the field has it. */
	public static String carry(byte[] content) {
		return Base64.getEncoder().encodeToString(content);
	}

	/**
	 * What came back with the field.
	 * @throws RefusedException if it was cut off
	 */
	public static byte[] of(String carried) {
		try {
			return Base64.getDecoder().decode(carried);
		}
		catch (IllegalArgumentException ex) {
			throw cutOff();
		}
	}

	/** Nothing usable came back. */
	public static RefusedException cutOff() {
		return new RefusedException(Reason.INVALID, "The file did not arrive whole. Choose it again.");
	}

}
