package edu.suny.microcredentials.charter;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.calendar.Calendars;
import edu.suny.microcredentials.calendar.Days;
import edu.suny.microcredentials.calendar.Days.Kind;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodyRegister;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.CampusProfile;
import edu.suny.microcredentials.campus.CampusProfiles;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.campus.RegisteredBody;
import edu.suny.microcredentials.charter.CampusFile.BodyOfFile;
import edu.suny.microcredentials.charter.CampusFile.CalendarOfFile;
import edu.suny.microcredentials.charter.CampusFile.Colours;
import edu.suny.microcredentials.charter.CampusFile.DaysOfFile;
import edu.suny.microcredentials.charter.CampusFile.Issuer;
import edu.suny.microcredentials.charter.CampusFile.Settings;
import edu.suny.microcredentials.charter.CampusFile.SignIn;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a campus as its file. */
@Component
@Transactional(readOnly = true)
public class CampusFiles {

	private static final JsonMapper JSON = new JsonMapper();

	private final Campuses campuses;

	private final BodyRegister bodies;

	private final CampusProfiles profiles;

	private final Calendars calendars;

	CampusFiles(Campuses campuses, BodyRegister bodies, CampusProfiles profiles, Calendars calendars) {
		this.campuses = campuses;
		this.bodies = bodies;
		this.profiles = profiles;
		this.calendars = calendars;
	}

	/**
	 * The file in JSON.
	 * @throws IllegalArgumentException if there is no such campus
	 */
	public byte[] json(String campus) {
		return FileText.json(of(campus));
	}

	/**
	 * The same in YAML.
	 * @throws IllegalArgumentException if there is no such campus
	 */
	public byte[] yaml(String campus) {
		return FileText.yaml(of(campus));
	}

	/**
	 * The same as a page says it.
	 * @throws IllegalArgumentException if there is no such campus
	 */
	public CampusFile of(String id) {
		Campus campus = this.campuses.get(id);
		CampusProfile profile = this.profiles.of(id);
		return new CampusFile(id, campus.name(), campus.sector(), campus.timeZone(), campus.homePage(),
				this.bodies.of(id).stream().map(CampusFiles::body).toList(), calendar(this.calendars.of(id)),
				read(profile.issuer(), Issuer.class), Logo.asData(profile.logo()),
				(profile.accent() != null) ? new Colours(profile.accent()) : null, read(profile.signIn(), SignIn.class),
				new Settings(profile.tracker().word(), profile.appealDays(), profile.lapseDays()));
	}

	static BodyOfFile body(RegisteredBody body) {
		return new BodyOfFile(body.id(), body.name(), body.type().word(), body.faculty(), body.coursePrefixes(),
				body.reportsTo());
	}

	/** The register that a file describes, with the offices that every campus has. */
	static List<RegisteredBody> register(List<BodyOfFile> bodies) {
		return Stream.concat(bodies.stream(), BodiesCheck.missingOffices(bodies).stream())
			.map((body) -> new RegisteredBody(body.id(), body.name(), type(body.type()), body.faculty(),
					body.coursePrefixes(), body.reportsTo()))
			.sorted(Comparator.comparing(RegisteredBody::id))
			.toList();
	}

	private static Body.Type type(String word) {
		return Stream.of(Body.Type.values()).filter((type) -> type.word().equals(word)).findFirst().orElseThrow();
	}

	private static CalendarOfFile calendar(List<Days> days) {
		return days.isEmpty() ? null
				: new CalendarOfFile(of(days, Kind.TERM), of(days, Kind.RECESS), of(days, Kind.HOLIDAY));
	}

	private static List<DaysOfFile> of(List<Days> days, Kind kind) {
		return days.stream()
			.filter((each) -> each.kind() == kind)
			.map((each) -> new DaysOfFile(each.name(), each.first().toString(), each.last().toString()))
			.toList();
	}

	private static <T> T read(JsonNode value, Class<T> type) {
		try {
			return (value != null) ? JSON.treeToValue(value, type) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
