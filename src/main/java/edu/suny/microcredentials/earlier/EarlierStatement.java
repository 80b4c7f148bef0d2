package edu.suny.microcredentials.earlier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a campus states about a credential that it approved before. The names and the
 * closed lists are those of the proposal document; what the campus does not state is null
 * or empty.
 *
 * @param approvedBy in the campus's words; evidence of nothing
 * @param page where the campus itself describes it
 * @param status active, suspended or retired
 * @param costs a statement, as are the three that follow
 * @param awards toward which it counts
 * @param countsToward entries of the catalogue: {@code harbor/data-literacy}
 * @param replacedBy the slug of the credential governed here that stands in its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EarlierStatement(String title, String summary, String kind, String form, String level, String delivery,
		BigDecimal credits, BigDecimal contactHours, LocalDate approvedOn, String approvedBy, String page,
		String status, String costs, String financialAid, String transferability, String applicability,
		List<Award> awards, List<String> countsToward, String replacedBy) {

	public EarlierStatement {
		credits = plain(credits);
		contactHours = plain(contactHours);
		awards = List.copyOf(awards);
		countsToward = List.copyOf(countsToward);
	}

	/** So that 3 and 3.0 are the same. */
	private static BigDecimal plain(BigDecimal number) {
		return (number != null) ? new BigDecimal(number.stripTrailingZeros().toPlainString()) : null;
	}

	/**
	 * An award of the same campus.
	 *
	 * @param awardType one of the proposal document's
	 * @param credits how many of its credits count; null if that is not stated
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Award(String award, String awardType, BigDecimal credits) {

		public Award {
			credits = plain(credits);
		}

	}

}
