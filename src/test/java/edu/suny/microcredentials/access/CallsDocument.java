package edu.suny.microcredentials.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code src/docs/calls.md} as it has to be. */
final class CallsDocument {

	private static final String HEAD = """
			# The open calls

			Made from [`access/calls.txt`](../main/resources/access/calls.txt), which the doors read. What stands here is open to \
			the roles that stand with it, as far as their rights to the data reach; what does not stand here is closed. Of \
			several rows that fit a call the closest decides.

			`{engine}` is the engine's REST API by any of its addresses: `/engine-rest` and `/engine-rest/engine/default` with \
			credentials, `/camunda/api/engine/engine/default` in the session of the web apps. *Signed in* is everybody with an \
			account but service accounts. Service accounts have no session.
			""";

	private CallsDocument() {
	}

	static String of(List<OpenCall> rows) {
		StringBuilder text = new StringBuilder(HEAD);
		String section = "";
		for (OpenCall row : rows) {
			if (!row.section().equals(section)) {
				section = row.section();
				text.append("\n## %s\n\n| call | open to | what for |\n| --- | --- | --- |\n".formatted(section));
			}
			text.append("| `%s %s` | %s | %s |\n".formatted(row.method(), row.path().replace("|", "\\|"), roles(row),
					row.purpose()));
		}
		return text.toString();
	}

	private static String roles(OpenCall row) {
		return row.roles().isEmpty() ? "nobody"
				: row.roles()
					.stream()
					.map((role) -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
					.collect(Collectors.joining(", "));
	}

}
