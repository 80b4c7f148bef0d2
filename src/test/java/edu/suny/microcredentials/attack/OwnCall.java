package edu.suny.microcredentials.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * A call of ours, as the table of open calls has it: our API, and our pages.
 *
 * @param path with its {variables}
 */
record OwnCall(String method, String path) {

	/** All of them but the sign-in, the schema and the static files. */
	static List<OwnCall> all() {
		return table().lines()
			.map((line) -> line.split(" "))
			.filter((row) -> row.length > 2 && row[0].matches("GET|POST|PUT|DELETE"))
			.map((row) -> new OwnCall(row[0], row[1]))
			.filter((call) -> call.path()
				.matches(
						"/|/(api|campuses|catalogue|proposals|rosters|earlier-credentials|absence|committees|calendar|notices)(/.*)?"))
			.toList();
	}

	private static String table() {
		try {
			return new ClassPathResource("access/calls.txt").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	boolean isApi() {
		return this.path.startsWith("/api/");
	}

	/** Whether it is about bodies at work, calendars or notices. */
	boolean isOfCommittees() {
		return this.path.matches("/(committees|calendar|notices)(/.*)?");
	}

	boolean isRead() {
		return this.method.equals("GET");
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
