package edu.suny.microcredentials.charter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A campus's logo: a small PNG, as data in the file. */
final class Logo {

	private static final String DATA = "data:image/png;base64,";

	private static final int LARGEST = 64 * 1024;

	private static final int WIDEST = 800;

	private Logo() {
	}

	static String asData(byte[] png) {
		return (png != null) ? DATA + Base64.getEncoder().encodeToString(png) : null;
	}

	/** The picture in data that is without fault, or null where there is none. */
	static byte[] picture(String data) {
		return (data != null) ? Base64.getDecoder().decode(data.substring(DATA.length())) : null;
	}

	/** What is wrong with it, a sentence. */
	static Optional<String> fault(String data) {
		if (!data.startsWith(DATA)) {
			return Optional.of("It is a PNG as data, and begins with %s. Other pictures, SVG among them, are not taken."
				.formatted(DATA));
		}
		byte[] png;
		try {
			png = picture(data);
		}
		catch (IllegalArgumentException ex) {
			return Optional.of("What follows after %s is not in Base64.".formatted(DATA));
		}
		if (png.length > LARGEST) {
			return Optional.of("The picture has %d KB; %d is the most.".formatted(png.length / 1024, LARGEST / 1024));
		}
		try {
			return size(png);
		}
		catch (IOException | RuntimeException ex) {
			return Optional.of("It is no PNG that can be read.");
		}
	}

	/** Its size is looked at before any of it is unpacked. */
	private static Optional<String> size(byte[] png) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
		ImageReader reader = readers.next();
		try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
			reader.setInput(stream);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			if (width > WIDEST || height > WIDEST) {
				return Optional.of("The picture is %d by %d points large; %d by %d is the most.".formatted(width,
						height, WIDEST, WIDEST));
			}
			reader.read(0);
			return Optional.empty();
		}
		finally {
			reader.dispose();
		}
	}

}
