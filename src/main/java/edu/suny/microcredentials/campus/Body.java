package edu.suny.microcredentials.campus;

import java.util.Locale;

import org.springframework.data.annotation.Id;

/**
 * A body or office of a campus that has a say in a proposal. Its roster is the engine's
 * group of the same id, {@code harbor-curriculum-committee}.
 *
 * @param faculty whether it is a body of faculty, so that its decision counts as faculty
 * governance (policy, principle 1)
 * @param chair the user who presides, or null
 * @param secretary the user who keeps its record, or null
 */
public record Body(@Id String id, String campus, String name, Type type, boolean faculty, String chair,
		String secretary) {

	/** The same body as those of another campus read of it. */
	public Body at(Campus its) {
		return new Body(this.id, this.campus, this.name + ", " + its.name(), this.type, this.faculty, this.chair,
				this.secretary);
	}

	/** What kind of body; tables read it by {@link #word()}. */
	public enum Type {

		DEPARTMENT, DIVISION_COUNCIL, CURRICULUM_COMMITTEE, GRADUATE_COUNCIL, REVIEW_COMMITTEE, SENATE,
		EXECUTIVE_COMMITTEE, ACADEMIC_AFFAIRS, MARKET_ANALYSTS, GOVERNANCE_OFFICE;

		/** As in tables and in the database: {@code curriculum-committee}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		static Type of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

	}

}
