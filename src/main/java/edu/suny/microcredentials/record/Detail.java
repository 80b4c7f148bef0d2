package edu.suny.microcredentials.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import static java.util.Spliterator.ORDERED;
import static java.util.Spliterators.spliteratorUnknownSize;

/**
 * What stands beside a row that holds only the digest of it.
 *
 * @param name the member of the row is called so, with {@code Digest} at its end
 * @param value null once it was emptied
 */
record Detail(String name, String salt, String value) {

	private static final String DIGEST = "Digest";

	/** Digests of what stands elsewhere as a whole. */
	private static final Set<String> ELSEWHERE = Set.of("document", "route", "answers", "file", "content", "minutes",
			"seats", "models");

	/** What of them does not fit the text of the row, as the end of a sentence. */
	static Optional<String> fault(JsonNode text, List<Detail> details) {
		return Stream.concat(details.stream().flatMap((detail) -> detail.other(text).stream()), gone(text, details))
			.findFirst();
	}

	private Optional<String> other(JsonNode text) {
		String digest = text.path(this.name + DIGEST).asText(null);
		if (digest == null) {
			return Optional.of("has something beside it that it does not know: %s".formatted(this.name));
		}
		return (this.value == null || new Salted(this.salt, this.value).digest().equals(digest)) ? Optional.empty()
				: Optional.of("has another %s beside it: its digest is not the one in the row".formatted(this.name));
	}

	private static Stream<String> gone(JsonNode text, List<Detail> details) {
		Set<String> there = Set.copyOf(details.stream().map(Detail::name).toList());
		return StreamSupport.stream(spliteratorUnknownSize(text.fieldNames(), ORDERED), false)
			.filter((member) -> member.endsWith(DIGEST))
			.map((member) -> member.substring(0, member.length() - DIGEST.length()))
			.filter((name) -> !ELSEWHERE.contains(name) && !there.contains(name))
			.map((name) -> "had a %s beside it, which is gone".formatted(name));
	}

}
