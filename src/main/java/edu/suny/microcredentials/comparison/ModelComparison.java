package edu.suny.microcredentials.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares models, by what they mean and not by how their files are written. */
public final class ModelComparison {

	private ModelComparison() {
	}

	/**
	 * Compares two sets.
	 * @param before files by name
	 * @param after the files that are described
	 * @return what is different in the second, by file; empty if all means the same
	 */
	public static List<Difference> between(Map<String, byte[]> before, Map<String, byte[]> after) {
		TreeSet<String> files = new TreeSet<>(before.keySet());
		files.addAll(after.keySet());
		List<Difference> differences = new ArrayList<>();
		files.forEach((file) -> differences.addAll(of(file, before.get(file), after.get(file))));
		return differences;
	}

	/**
	 * Compares two models of one name.
	 * @param before null where there was none
	 * @param after null where there is none
	 * @throws IllegalArgumentException if one of them is no model; those in force are
	 */
	public static List<Difference> of(String file, byte[] before, byte[] after) {
		if (Arrays.equals(before, after)) {
			return List.of();
		}
		if (before == null) {
			return List.of(new Difference(file, "", "It is new."));
		}
		if (after == null) {
			return List.of(new Difference(file, "", "It is not there."));
		}
		return switch (file.substring(file.lastIndexOf('.') + 1)) {
			case "bpmn" -> PathComparison.of(file, PathModel.read(before), PathModel.read(after));
			case "dmn" -> TableComparison.of(file, TableModel.read(before), TableModel.read(after));
			case "form" -> FormComparison.of(file, FormFields.read(before), FormFields.read(after));
			default -> throw new IllegalArgumentException("'%s' is no model".formatted(file));
		};
	}

}
