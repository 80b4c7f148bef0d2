package edu.suny.microcredentials.engine.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a model: its id is its file's name without the ending, {@code committee-rules}.
 */
public record ModelName(ModelKind kind, String id) implements Comparable<ModelName> {

	private static final String ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";

	private static final Pattern FILE = Pattern.compile("(?:.*[/\\\\])?(" + ID + ")\\.([a-z]+)");

	private static final Comparator<ModelName> ORDER = Comparator.comparing(ModelName::kind)
		.thenComparing(ModelName::id);

	/**
	 * The model in a file, whatever folder it comes from; nothing if no model can have
	 * that name.
	 */
	public static Optional<ModelName> ofFile(String path) {
		Matcher file = FILE.matcher(path);
		return file.matches() ? ModelKind.ofEnding(file.group(2)).map((kind) -> new ModelName(kind, file.group(1)))
				: Optional.empty();
	}

	static boolean isId(String text) {
		return text.matches(ID);
	}

	public String fileName() {
		return this.id + "." + this.kind.ending();
	}

	/** Under which name the engine keeps it. */
	public String resourceName() {
		return this.kind.folder() + "/" + fileName();
	}

	@Override
	public int compareTo(ModelName other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return fileName();
	}

}
