package edu.suny.microcredentials.comparison;

import java.util.Locale;

/** What a model is called by those who read it. */
public final class ModelTitle {

	private ModelTitle() {
	}

	/** The name of a diagram or a table; of a form its id in words. */
	public static String of(String file, byte[] bytes) {
		String name = switch (file.substring(file.lastIndexOf('.') + 1)) {
			case "bpmn" -> PathModel.read(bytes).name();
			case "dmn" -> TableModel.read(bytes).name();
			default -> "";
		};
		return name.isBlank() ? inWords(file) : name;
	}

	/** {@code cast-ballot.form} is the form “Cast ballot”. */
	private static String inWords(String file) {
		String words = file.substring(0, file.lastIndexOf('.')).replace('-', ' ');
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

}
