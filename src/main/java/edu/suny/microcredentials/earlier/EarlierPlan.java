package edu.suny.microcredentials.earlier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import edu.suny.microcredentials.table.Finding;

/**
 * What becomes different when a file is put in force.
 *
 * @param added what was not in the catalogue, or was withdrawn from it
 * @param changed what is stated otherwise
 * @param missing what is in the catalogue and not in the file
 * @param withdraw whether what is missing is taken out of the catalogue; else it stays
 * @param unchanged how many are stated as before
 * @param notes what is worth knowing
 * @param findings what is wrong; if there is anything, nothing else is said
 */
public record EarlierPlan(List<Line> added, List<Line> changed, List<Line> missing, boolean withdraw, int unchanged,
		List<Finding> notes, List<Finding> findings) {

	static EarlierPlan wrong(List<Finding> notes, List<Finding> findings) {
		return new EarlierPlan(List.of(), List.of(), List.of(), false, 0, List.copyOf(notes), findings);
	}

	static EarlierPlan of(EarlierFacts facts, Map<String, EarlierStatement> file, List<Finding> notes,
			boolean withdraw) {
		List<Line> added = new ArrayList<>();
		List<Line> changed = new ArrayList<>();
		file.forEach((slug, statement) -> {
			EarlierCredential known = facts.known().get(slug);
			if (known == null || known.withdrawn()) {
				added.add(new Line(slug, statement, List.of()));
			}
			else if (!known.statement().equals(statement)) {
				changed.add(new Line(slug, statement, different(known, statement)));
			}
		});
		List<Line> missing = facts.known()
			.values()
			.stream()
			.filter((known) -> !known.withdrawn() && !file.containsKey(known.slug()))
			.map((known) -> new Line(known.slug(), known.statement(), List.of()))
			.toList();
		return new EarlierPlan(List.copyOf(added), List.copyOf(changed), missing, withdraw,
				file.size() - added.size() - changed.size(), List.copyOf(notes), List.of());
	}

	private static List<String> different(EarlierCredential known, EarlierStatement statement) {
		Map<String, String> before = EarlierColumns.cells(known.campus(), known.slug(), known.statement());
		return EarlierColumns.cells(known.campus(), known.slug(), statement)
			.entrySet()
			.stream()
			.filter((cell) -> !cell.getValue().equals(before.get(cell.getKey())))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** What leaves the catalogue. */
	public List<Line> withdrawn() {
		return this.withdraw ? this.missing : List.of();
	}

	/** Whether the file could be put in force, and would change anything. */
	public boolean changes() {
		return this.findings.isEmpty() && !Stream.of(this.added, this.changed, withdrawn()).allMatch(List::isEmpty);
	}

	/** The same for plans that change the same, as 64 letters and digits. */
	public String digest() {
		String all = List.of(this.added, this.changed, withdrawn()).toString();
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A credential.
	 *
	 * @param columns in which it is stated otherwise than before
	 */
	public record Line(String id, EarlierStatement statement, List<String> columns) {

		/** On one line of text. */
		public String said() {
			return "%s: %s".formatted(this.id, this.statement.title())
					+ (this.columns.isEmpty() ? "" : " (" + String.join(", ", this.columns) + ")");
		}

	}

}
