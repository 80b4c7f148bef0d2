package edu.suny.microcredentials.earlier;

import java.nio.charset.StandardCharsets;

/** Files of credentials that were approved before, for tests. */
public final class EarlierFile {

	private static final String HEADER = "id,title,summary,kind,approved-on,approved-by,costs,awards,counts-toward,replaced-by\n";

	private final StringBuilder rows = new StringBuilder(HEADER);

	/** One that states nothing about what it costs or counts toward. */
	public EarlierFile with(String id, String title) {
		return with(id, title, "", "", "", "");
	}

	public EarlierFile with(String id, String title, String costs, String awards, String countsToward,
			String replacedBy) {
		this.rows.append(id)
			.append(',')
			.append(title)
			.append(",For those who came before us.,noncredit,2019-05-12,The senate of old,")
			.append(String.join(",", costs, awards, countsToward, replacedBy))
			.append('\n');
		return this;
	}

	public EarlierUpload at(String campus) {
		return new EarlierUpload(campus, toString().getBytes(StandardCharsets.UTF_8), false);
	}

	/** What is not in it leaves the catalogue. */
	public EarlierUpload aloneAt(String campus) {
		return new EarlierUpload(campus, toString().getBytes(StandardCharsets.UTF_8), true);
	}

	@Override
	public String toString() {
		return this.rows.toString();
	}

}
