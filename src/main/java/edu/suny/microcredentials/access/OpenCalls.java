package edu.suny.microcredentials.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The table of open calls, {@code access/calls.txt}. Of several rows that fit, the
 * closest decides: {@code /task/count} before {@code /task/{id}} before {@code /**}.
 */
@Component
class OpenCalls {

	/** To whom a call is not open, where the table does not say it better. */
	static final String NOT_OPEN = "This call is not open to you.";

	private static final String SECTION = "## ";

	private final List<OpenCall> rows;

	/** Each address of each row, the closest first. */
	private final List<Address> addresses;

	OpenCalls() {
		List<OpenCall> found = new ArrayList<>();
		String section = "";
		for (String line : text().lines().toList()) {
			if (line.startsWith(SECTION)) {
				section = line.substring(SECTION.length());
			}
			else if (!line.isBlank() && !line.startsWith("#")) {
				found.add(OpenCall.parse(section, line.strip()));
			}
		}
		this.rows = List.copyOf(found);
		this.addresses = found.stream()
			.flatMap((row) -> row.patterns().stream().map((pattern) -> new Address(pattern, row)))
			.sorted(Comparator.comparing(Address::pattern))
			.toList();
	}

	private static String text() {
		try {
			return new ClassPathResource("access/calls.txt").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What somebody reads to whom this call is not open. */
	String refusal(HttpServletRequest request) {
		return of(request).map(OpenCall::refusal).orElse(NOT_OPEN);
	}

	Optional<OpenCall> of(HttpServletRequest request) {
		return of(request.getMethod(), request.getRequestURI().substring(request.getContextPath().length()));
	}

	List<OpenCall> rows() {
		return this.rows;
	}

	/**
	 * The row for a call.
	 * @param path as it came, before anything is decoded; one that is written otherwise
	 * than it had to be has no row, lest it mean something else to a reader behind
	 */
	Optional<OpenCall> of(String method, String path) {
		if (!PlainPath.is(path)) {
			return Optional.empty();
		}
		PathContainer parsed = PathContainer.parsePath(path);
		return this.addresses.stream()
			.filter((address) -> address.row().takes(method) && address.pattern().matches(parsed))
			.map(Address::row)
			.findFirst();
	}

	private record Address(PathPattern pattern, OpenCall row) {

	}

}
