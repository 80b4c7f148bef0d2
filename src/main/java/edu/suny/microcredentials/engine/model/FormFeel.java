package edu.suny.microcredentials.engine.model;

import java.util.List;

/**
 * An expression of a form, in the part of FEEL that forms may use. Written down in
 * {@code src/docs/forms.md}; read by {@link FormFeelReader}.
 */
public sealed interface FormFeel {

	/**
	 * Reads an expression.
	 * @throws IllegalArgumentException with a sentence if it is outside of what forms may
	 * use
	 */
	static FormFeel read(String text) {
		return new FormFeelReader(text).read();
	}

	/** {@code proposal.disclosure.costs}. */
	record Path(List<String> names) implements FormFeel {

	}

	/** A text, a number, true, false or null; or a list of these. */
	record Literal(Object value) implements FormFeel {

	}

	/** With {@code =} or {@code !=}. */
	record Same(FormFeel left, FormFeel right, boolean negated) implements FormFeel {

	}

	/** With {@code <}, {@code <=}, {@code >} or {@code >=}. */
	record Ordered(FormFeel left, String operator, double limit) implements FormFeel {

	}

	/** With {@code and} or {@code or}. */
	record Both(FormFeel left, FormFeel right, boolean or) implements FormFeel {

	}

	/**
	 * Of a condition.
	 *
	 * @param whole whether it is the whole expression, which a browser then reads as a
	 * test that fails
	 */
	record Not(FormFeel condition, boolean whole) implements FormFeel {

	}

	/** Of a list. */
	record Count(FormFeel list) implements FormFeel {

	}

	/** A value in a list. */
	record Contains(FormFeel list, Object value) implements FormFeel {

	}

}
