package edu.suny.microcredentials.meeting;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import edu.suny.microcredentials.absence.Deputies;
import edu.suny.microcredentials.absence.Deputy;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Body.Type;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Which bodies somebody may look at, and how they stand to them. */
@Component
public class Committees {

	/** These are one officer or a few, and hold no meetings. */
	private static final Set<Type> OFFICES = EnumSet.of(Type.ACADEMIC_AFFAIRS, Type.MARKET_ANALYSTS,
			Type.GOVERNANCE_OFFICE);

	private final Campuses campuses;

	private final Belonging belonging;

	private final Deputies deputies;

	Committees(Campuses campuses, Belonging belonging, Deputies deputies) {
		this.campuses = campuses;
		this.belonging = belonging;
		this.deputies = deputies;
	}

	/** All bodies that they may look at, by campus and name; their own first. */
	public List<Participant> of(String user) {
		Set<String> groups = this.belonging.groups(user);
		List<String> own = this.belonging.campuses(user);
		List<Deputy> acting = acting(user);
		List<Campus> looked = this.campuses.all()
			.stream()
			.filter((campus) -> own.contains(campus.id()) || groups.contains(Groups.SYSTEM_OFFICE))
			.toList();
		Map<String, List<Body>> bodies = this.campuses.bodies(looked.stream().map(Campus::id).toList())
			.stream()
			.collect(Collectors.groupingBy(Body::campus));
		return looked.stream()
			.flatMap((campus) -> bodies.getOrDefault(campus.id(), List.of())
				.stream()
				.flatMap((body) -> participant(user, campus, body, groups, own, acting).stream()))
			.sorted(Comparator.comparing((Participant each) -> !each.isMember()))
			.toList();
	}

	/**
	 * How they stand to a body.
	 * @param id the whole id, {@code harbor-senate}
	 * @throws RefusedException if there is none that they may look at
	 */
	public Participant at(String id, String user) {
		return of(user).stream()
			.filter((each) -> each.body().id().equals(id))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND,
					"There is no committee '%s' that you may see: its members and the governance office of its campus do."
						.formatted(id.replaceAll("\\p{Cntrl}", "\uFFFD"))));
	}

	/** Whether they may look at this body. */
	public boolean isOpenTo(String user, Body body) {
		return participant(user, this.campuses.get(body.campus()), body, this.belonging.groups(user),
				this.belonging.campuses(user), acting(user))
			.isPresent();
	}

	/** Whether this body meets at all. */
	public static boolean meets(Body body) {
		return !OFFICES.contains(body.type());
	}

	private Optional<Participant> participant(String user, Campus campus, Body body, Set<String> groups,
			List<String> own, List<Deputy> acting) {
		boolean here = own.contains(campus.id());
		Set<String> seats = here ? seats(user, body, groups, acting) : Set.of();
		boolean office = here && groups.contains(Groups.officeOf(campus.id()));
		if (OFFICES.contains(body.type()) || (seats.isEmpty() && !office && !groups.contains(Groups.SYSTEM_OFFICE))) {
			return Optional.empty();
		}
		return Optional.of(new Participant(user, body, campus.name(), campus.zone(), seats, office));
	}

	private Set<String> seats(String user, Body body, Set<String> groups, List<Deputy> acting) {
		Set<String> seats = acting.stream()
			.map(Deputy::member)
			.filter((member) -> this.deputies.of(member, body.id()).filter(user::equals).isPresent())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (groups.contains(body.id()) || user.equals(body.chair()) || user.equals(body.secretary())) {
			seats.add(user);
		}
		return seats;
	}

	private List<Deputy> acting(String user) {
		return this.deputies.acting().stream().filter((each) -> each.deputy().equals(user)).toList();
	}

}
