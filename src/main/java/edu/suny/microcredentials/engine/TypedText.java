package edu.suny.microcredentials.engine;

import java.util.stream.Stream;

import edu.suny.microcredentials.engine.RefusedException.Reason;

/** What somebody typed, before the directory or the database is asked about it. */
public final class TypedText {

	private TypedText() {
	}

	/**
	 * Accounts, bodies, campuses or states by their ids; null where none was entered. No
	 * id has control characters, and PostgreSQL takes no NUL in any text.
	 * @throws RefusedException if one of them has any
	 */
	public static void checkIds(String... ids) {
		Stream.of(ids)
			.filter((id) -> id != null && id.chars().anyMatch(Character::isISOControl))
			.findFirst()
			.ifPresent((id) -> {
				throw new RefusedException(Reason.INVALID,
						"No id has control characters; '%s' has.".formatted(visible(id)));
			});
	}

	/** Lines may break, and nothing else of control may stand in them. */
	public static boolean isText(String text) {
		return text.chars().noneMatch((each) -> Character.isISOControl(each) && "\n\r\t".indexOf(each) < 0);
	}

	/** For a text in a form, which reads Markdown and leaves markup out. */
	public static String inForm(String text) {
		return (text != null) ? text.replace("&", "&amp;").replace("<", "&lt;") : null;
	}

	private static String visible(String id) {
		return id.replaceAll("\\p{Cntrl}", "\uFFFD");
	}

}
