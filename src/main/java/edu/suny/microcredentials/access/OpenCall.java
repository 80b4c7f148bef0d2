package edu.suny.microcredentials.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A row of the table of open calls.
 *
 * @param section the heading under which it stands
 * @param method an HTTP method, or {@code *}
 * @param path as it stands in the table
 * @param roles to whom it is open; nobody if empty
 * @param refusal what those read to whom it is not open, or null
 * @param patterns the addresses that it stands for
 */
record OpenCall(String section, String method, String path, Set<Role> roles, String purpose, String refusal,
		List<PathPattern> patterns) {

	/** The three addresses of the engine's REST API. */
	static final List<String> ENGINE = List.of("/engine-rest/engine/default", "/engine-rest",
			"/camunda/api/engine/engine/default");

	private static final String ANY_METHOD = "*";

	private static final String NOBODY = "NOBODY";

	static OpenCall parse(String section, String row) {
		String[] columns = row.split("\\s+", 4);
		if (columns.length < 3) {
			throw new IllegalArgumentException("This row of the table of calls has no roles: " + row);
		}
		Set<Role> roles = NOBODY.equals(columns[2]) ? EnumSet.noneOf(Role.class)
				: Stream.of(columns[2].split(","))
					.map(Role::valueOf)
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
		List<PathPattern> patterns = addresses(columns[1]).map(PathPatternParser.defaultInstance::parse).toList();
		String purpose = (columns.length == 4) ? columns[3] : "";
		boolean refusal = purpose.startsWith("! ");
		return new OpenCall(section, columns[0], columns[1], Collections.unmodifiableSet(roles),
				refusal ? purpose.substring(2) : purpose, refusal ? purpose.substring(2) : null, patterns);
	}

	private static Stream<String> addresses(String path) {
		String engine = "{engine}";
		return path.startsWith(engine) ? ENGINE.stream().map((address) -> address + path.substring(engine.length()))
				: Stream.of(path);
	}

	/** HEAD goes with GET, as the server answers it from there. */
	boolean takes(String method) {
		return ANY_METHOD.equals(this.method) || this.method.equals("HEAD".equals(method) ? "GET" : method);
	}

	boolean isOpenTo(Set<Role> roles) {
		return !Collections.disjoint(this.roles, roles);
	}

}
