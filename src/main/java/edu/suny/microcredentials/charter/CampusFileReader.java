package edu.suny.microcredentials.charter;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.CampusProfile;
import edu.suny.microcredentials.campus.Tracker;
import edu.suny.microcredentials.charter.CampusFile.BodyOfFile;
import edu.suny.microcredentials.charter.CampusFile.CalendarOfFile;
import edu.suny.microcredentials.charter.CampusFile.Claims;
import edu.suny.microcredentials.charter.CampusFile.Colours;
import edu.suny.microcredentials.charter.CampusFile.DaysOfFile;
import edu.suny.microcredentials.charter.CampusFile.Issuer;
import edu.suny.microcredentials.charter.CampusFile.Rule;
import edu.suny.microcredentials.charter.CampusFile.Settings;
import edu.suny.microcredentials.charter.CampusFile.SignIn;

/** Reads the members of a campus file, each for itself. */
final class CampusFileReader {

	/** All members that a file may have, in their order. */
	static final List<String> MEMBERS = List.of("id", "name", "sector", "timeZone", "homePage", "bodies", "calendar",
			"issuer", "logo", "colours", "signIn", "settings");

	private static final List<String> TYPES = Arrays.stream(Body.Type.values()).map(Body.Type::word).toList();

	private static final List<String> TRACKERS = Arrays.stream(Tracker.values()).map(Tracker::word).toList();

	private CampusFileReader() {
	}

	/**
	 * The file, as far as it can be read.
	 * @param findings to which is added what is wrong with its members
	 */
	static CampusFile read(ObjectNode content, List<Finding> findings) {
		Members file = Members.of("", content, findings, MEMBERS.toArray(String[]::new));
		return new CampusFile(file.required("id", 200), file.required("name", 100), file.required("sector", 60),
				file.required("timeZone", 60), file.address("homePage"), bodies(file), calendar(file), issuer(file),
				file.text("logo", FileText.LONGEST), colours(file), signIn(file), settings(file));
	}

	private static List<BodyOfFile> bodies(Members file) {
		return file.list("bodies", "id", "name", "type", "faculty", "coursePrefixes", "reportsTo")
			.stream()
			.map((body) -> {
				if (!body.has("type")) {
					body.found("type", "It is missing; there are %s.".formatted(String.join(", ", TYPES)));
				}
				return new BodyOfFile(body.required("id", 200), body.required("name", 100), body.word("type", TYPES),
						body.flag("faculty"), body.texts("coursePrefixes", 8), body.text("reportsTo", 200));
			})
			.toList();
	}

	private static CalendarOfFile calendar(Members file) {
		Members calendar = file.object("calendar", "terms", "recesses", "holidays");
		return (calendar != null)
				? new CalendarOfFile(days(calendar, "terms"), days(calendar, "recesses"), days(calendar, "holidays"))
				: null;
	}

	private static List<DaysOfFile> days(Members calendar, String kind) {
		return calendar.list(kind, "name", "first", "last").stream().map((days) -> {
			if (!days.has("first")) {
				days.found("first", "It is missing; write the day as 2027-08-23.");
			}
			String first = days.day("first");
			return new DaysOfFile(days.required("name", 100), first, days.has("last") ? days.day("last") : first);
		}).toList();
	}

	private static Issuer issuer(Members file) {
		Members issuer = file.object("issuer", "name", "address", "mail", "description");
		if (issuer == null) {
			return null;
		}
		String mail = issuer.text("mail", 200);
		if (mail != null && !mail.matches("[^\\s@<>\",]+@[^\\s@<>\",]+\\.[^\\s@<>\",]+")) {
			issuer.found("mail", "'%s' is no mail address.".formatted(mail));
		}
		return new Issuer(issuer.required("name", 100), issuer.address("address"), mail,
				issuer.text("description", 1000));
	}

	private static Colours colours(Members file) {
		Members colours = file.object("colours", "accent");
		return (colours != null) ? new Colours(colours.required("accent", 20)) : null;
	}

	private static SignIn signIn(Members file) {
		Members signIn = file.object("signIn", "name", "issuer", "clientId", "claims", "groups");
		if (signIn == null) {
			return null;
		}
		if (!signIn.has("issuer")) {
			signIn.found("issuer", "It is missing; it is the address that the provider's discovery document names.");
		}
		Members claims = signIn.object("claims", "user", "name", "mail", "groups");
		return new SignIn(signIn.required("name", 100), signIn.address("issuer"), signIn.required("clientId", 200),
				(claims != null) ? new Claims(claims.text("user", 100), claims.text("name", 100),
						claims.text("mail", 100), claims.text("groups", 100)) : null,
				signIn.list("groups", "from", "to")
					.stream()
					.map((rule) -> new Rule(rule.required("from", 200), rule.required("to", 64)))
					.toList());
	}

	private static Settings settings(Members file) {
		Members settings = file.object("settings", "tracker", "appealDays", "lapseDays");
		if (settings == null) {
			return new Settings(Tracker.MEMBERS.word(), CampusProfile.APPEAL_DAYS, CampusProfile.LAPSE_DAYS);
		}
		String tracker = settings.word("tracker", TRACKERS);
		return new Settings((tracker != null) ? tracker : Tracker.MEMBERS.word(),
				settings.number("appealDays", 0, 60, CampusProfile.APPEAL_DAYS),
				settings.number("lapseDays", 20, 240, CampusProfile.LAPSE_DAYS));
	}

}
