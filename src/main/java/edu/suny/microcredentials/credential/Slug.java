package edu.suny.microcredentials.credential;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The name of a credential in addresses: {@code data-analysis-for-biology}. */
record Slug(String text) {

	private static final int LONGEST = 80;

	static Slug of(String title) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-");
		String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
		return new Slug(cut.isEmpty() ? "micro-credential" : cut);
	}

	/** This, then with 2, 3, … at its end. */
	Stream<String> candidates() {
		return Stream.concat(Stream.of(this.text),
				IntStream.iterate(2, (next) -> next + 1).mapToObj((next) -> this.text + "-" + next));
	}

}
