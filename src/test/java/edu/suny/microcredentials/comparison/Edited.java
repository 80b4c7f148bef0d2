package edu.suny.microcredentials.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** One of the product's models, beside the same with something changed in it. */
record Edited(String file, String before, String after) {

	static Edited model(String path, UnaryOperator<String> edit) {
		try {
			String text = Files.readString(Path.of(path));
			return new Edited(Path.of(path).getFileName().toString(), text, edit.apply(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Difference> differences() {
		return ModelComparison.of(this.file, bytes(this.before), bytes(this.after));
	}

	List<String> sentences() {
		return differences().stream().map(Difference::sentence).toList();
	}

	/** As if the changed one were the shared one. */
	Edited theOtherWayRound() {
		return new Edited(this.file, this.after, this.before);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
