package edu.suny.microcredentials.charter;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A campus as its file has it. What each member means stands in
 * {@code src/docs/campus-file.md}; what is not said is null or empty.
 *
 * @param logo a PNG as {@code data:} address
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CampusFile(String id, String name, String sector, String timeZone, String homePage,
		List<BodyOfFile> bodies, CalendarOfFile calendar, Issuer issuer, String logo, Colours colours, SignIn signIn,
		Settings settings) {

	/** One body; ids are those within the campus. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record BodyOfFile(String id, String name, String type, boolean faculty, List<String> coursePrefixes,
			String reportsTo) {
	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record CalendarOfFile(List<DaysOfFile> terms, List<DaysOfFile> recesses, List<DaysOfFile> holidays) {
	}

	/** Days as in ISO 8601. */
	public record DaysOfFile(String name, String first, String last) {
	}

	/** Who issues the campus's credentials. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Issuer(String name, String address, String mail, String description) {
	}

	public record Colours(String accent) {
	}

	/** The campus's OpenID Connect provider. There is no secret. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record SignIn(String name, String issuer, String clientId, Claims claims, List<Rule> groups) {
	}

	/** Which claims say what. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Claims(String user, String name, String mail, String groups) {
	}

	/** A value of the claim of groups, and the group of the campus that it means. */
	public record Rule(String from, String to) {
	}

	public record Settings(String tracker, int appealDays, int lapseDays) {
	}

}
