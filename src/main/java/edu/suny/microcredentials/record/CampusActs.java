package edu.suny.microcredentials.record;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.BodySeat;
import edu.suny.microcredentials.campus.RegisterChanged;
import edu.suny.microcredentials.engine.ModelSet;
import edu.suny.microcredentials.engine.ModelSetBehind;
import edu.suny.microcredentials.engine.ModelSetDeployed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What of the register of bodies and of the models in force goes into the record of a
 * campus.
 */
@Component
class CampusActs {

	private final GovernanceRecord record;

	CampusActs(GovernanceRecord record) {
		this.record = record;
	}

	@EventListener
	void changed(RegisterChanged event) {
		Act act = Act.onCampus(kind(event.change()), event.campus());
		this.record.append((event.body() == null) ? act : of(act, event));
	}

	private static Act of(Act act, RegisterChanged event) {
		Body body = event.body();
		Act of = act.with("body", body.id());
		return switch (event.change()) {
			case CAMPUS -> act;
			case BODY,
					BODY_CHANGED ->
				of.with("name", body.name())
					.with("type", body.type().word())
					.with("faculty", body.faculty() ? "yes" : "no")
					.withPerson("chair", body.chair())
					.withPerson("secretary", body.secretary());
			case BODY_REMOVED -> of.with("name", body.name());
			case OFFICERS -> of.withPerson("chair", body.chair()).withPerson("secretary", body.secretary());
			case SEATS -> of.with("count", event.seats().size())
				.withConfidential("who",
						event.seats()
							.stream()
							.sorted(Comparator.comparing(BodySeat::user))
							.map((seat) -> "%s %s %s"
								.formatted(seat.user(), seat.role().word(),
										(seat.substituteFor() != null) ? seat.substituteFor() : "")
								.strip())
							.collect(Collectors.joining("\n")));
		};
	}

	/**
	 * The models stand in the row as {@code sha256sum} writes them, so that it checks
	 * them.
	 */
	@EventListener
	void deployed(ModelSetDeployed event) {
		Map<String, String> digests = new TreeMap<>();
		event.files().forEach((name, bytes) -> digests.put(name, RecordText.hash(bytes)));
		this.record.append(Act.onCampus(kind(event.origin()), event.campus())
			.by(event.deployedBy())
			.as((event.deployedBy() == null) ? null
					: (event.campus() != null && event.origin() != ModelSet.Origin.COMPOSED_AGAIN)
							? Role.GOVERNANCE_OFFICE : Role.SYSTEM_OFFICE)
			.with("modelSet", event.deployment())
			.with("source", event.source())
			.with("earlier", event.earlier())
			.with("own", event.own().isEmpty() ? null : String.join("\n", event.own().stream().sorted().toList()))
			.with("models",
					digests.entrySet()
						.stream()
						.map((each) -> each.getValue() + "  " + each.getKey())
						.collect(Collectors.joining("\n"))));
	}

	/**
	 * The campus goes on with the set that it had: the row names the shared one that its
	 * own models do not fit.
	 */
	@EventListener
	void stays(ModelSetBehind event) {
		this.record.append(Act.onCampus(ActKind.MODELS_STAY_OUTDATED, event.campus())
			.with("sharedSet", event.shared())
			.with("findings", String.join("\n", event.findings())));
	}

	private static ActKind kind(ModelSet.Origin origin) {
		return switch (origin) {
			case UPLOADED -> ActKind.MODELS_DEPLOYED;
			case COMPOSED_AGAIN -> ActKind.MODELS_COMPOSED_AGAIN;
			case TAKEN_BACK -> ActKind.MODELS_TAKEN_BACK;
			case SHARED_AGAIN -> ActKind.MODELS_SHARED_AGAIN;
		};
	}

	private static ActKind kind(RegisterChanged.Change change) {
		return switch (change) {
			case CAMPUS -> ActKind.CAMPUS_REGISTERED;
			case BODY -> ActKind.BODY_REGISTERED;
			case BODY_CHANGED -> ActKind.BODY_CHANGED;
			case BODY_REMOVED -> ActKind.BODY_REMOVED;
			case OFFICERS -> ActKind.OFFICERS_CHANGED;
			case SEATS -> ActKind.SEATS_CHANGED;
		};
	}

}
