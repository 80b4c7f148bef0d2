package edu.suny.microcredentials.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import edu.suny.microcredentials.comparison.FormFields.Field;

/** Compares forms field by field, by where the answers go. */
final class FormComparison {

	private static final int LONGEST = 300;

	private final String file;

	private final List<Difference> differences = new ArrayList<>();

	private FormComparison(String file) {
		this.file = file;
	}

	static List<Difference> of(String file, FormFields before, FormFields after) {
		FormComparison comparison = new FormComparison(file);
		after.fields().forEach((key, field) -> {
			if (before.fields().containsKey(key)) {
				comparison.changed(before.fields().get(key), field);
			}
			else {
				comparison.found(field, "It has one field more: the %s.".formatted(field.title()));
			}
		});
		before.fields().forEach((key, field) -> {
			if (!after.fields().containsKey(key)) {
				comparison.found(field, "It does not have the %s.".formatted(field.title()));
			}
		});
		Order.moved(List.copyOf(before.fields().keySet()), List.copyOf(after.fields().keySet()))
			.forEach((key) -> comparison.found(after.fields().get(key),
					"The %s stands in another place.".formatted(after.fields().get(key).title())));
		return comparison.differences;
	}

	private void changed(Field earlier, Field field) {
		if (!earlier.label().equals(field.label())) {
			found(field, "The %s is called “%s” there.".formatted(earlier.title(), field.label()));
		}
		Set<String> facts = new LinkedHashSet<>(earlier.facts().keySet());
		facts.addAll(field.facts().keySet());
		facts.forEach((fact) -> {
			String first = earlier.facts().get(fact);
			String then = field.facts().get(fact);
			if (!Objects.equals(first, then)) {
				found(field, "The %s: %s is %s instead of %s.".formatted(field.title(), fact, said(then), said(first)));
			}
		});
	}

	private static String said(String fact) {
		if (fact == null) {
			return "not given";
		}
		return (fact.length() > LONGEST) ? fact.substring(0, LONGEST) + "…" : fact;
	}

	private void found(Field field, String sentence) {
		this.differences.add(new Difference(this.file, field.id(), sentence));
	}

}
