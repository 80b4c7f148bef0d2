package edu.suny.microcredentials.charter;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.campus.BodyRegister;
import edu.suny.microcredentials.campus.RegisteredBody;
import edu.suny.microcredentials.change.Change;
import edu.suny.microcredentials.change.ChangeKind;
import edu.suny.microcredentials.change.NewChange;
import edu.suny.microcredentials.charter.CampusFile.BodyOfFile;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Another register of a campus's bodies, which two people put in force. */
@Component
class RegisterChange implements ChangeKind {

	private static final JsonMapper JSON = new JsonMapper();

	private final BodyRegister bodies;

	private final Registers registers;

	RegisterChange(BodyRegister bodies, Registers registers) {
		this.bodies = bodies;
		this.registers = registers;
	}

	/** What is proposed in the place of the register of today. */
	NewChange of(String campus, List<RegisteredBody> wanted, String by) {
		return new NewChange(campus, Change.Kind.REGISTER, json(wanted), json(this.bodies.of(campus)), List.of(),
				"the register of bodies", by);
	}

	@Override
	public Change.Kind kind() {
		return Change.Kind.REGISTER;
	}

	@Override
	public List<String> words(Change change) {
		return Registers.words(bodies(change.base()), bodies(change.content()));
	}

	@Override
	public void enforce(Change change) {
		List<RegisteredBody> now = this.bodies.of(change.campus());
		List<RegisteredBody> wanted = bodies(change.content());
		if (!now.equals(bodies(change.base()))) {
			throw new RefusedException(Reason.CONFLICT,
					"The register of bodies was changed after this was proposed, and this does not build on it. Have it refused, and propose it again on top of what is in force.");
		}
		List<String> problems = new ArrayList<>(this.registers.obstacles(change.campus(), now, wanted));
		problems.addAll(this.registers.problems(change.campus(), wanted));
		if (!problems.isEmpty()) {
			throw new RefusedException(Reason.CONFLICT, "Nothing was changed. " + String.join(" ", problems), problems);
		}
		this.registers.enforce(change.campus(), wanted);
	}

	private static JsonNode json(List<RegisteredBody> bodies) {
		return JSON.valueToTree(bodies.stream().map(CampusFiles::body).toList());
	}

	private static List<RegisteredBody> bodies(JsonNode content) {
		List<BodyOfFile> bodies = new ArrayList<>();
		content.forEach((body) -> {
			List<String> prefixes = new ArrayList<>();
			body.path("coursePrefixes").forEach((prefix) -> prefixes.add(prefix.asText()));
			bodies.add(new BodyOfFile(body.path("id").asText(), body.path("name").asText(), body.path("type").asText(),
					body.path("faculty").asBoolean(), prefixes, body.path("reportsTo").textValue()));
		});
		return CampusFiles.register(bodies);
	}

}
