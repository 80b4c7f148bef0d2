package edu.suny.microcredentials.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.engine.Bystanders;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Whether somebody can act for a member. */
@Component
class DeputyCheck {

	private static final int LONGEST_DAYS = 366;

	private final Belonging belonging;

	private final Campuses campuses;

	private final DeputyReach reach;

	DeputyCheck(Belonging belonging, Campuses campuses, DeputyReach reach) {
		this.belonging = belonging;
		this.campuses = campuses;
		this.reach = reach;
	}

	/** The campus for which the deputy is named, by whom it may be. */
	String campus(DeputyRequest request, String by) {
		if (isBlank(request.member()) || isBlank(request.deputy()) || !this.belonging.knows(request.member())) {
			throw invalid("Say who is away, and who acts for them, each by their account.");
		}
		List<String> campusesOfMember = this.belonging.campuses(request.member());
		List<String> possible = campusesOfMember.stream()
			.filter((campus) -> request.bodyOrNull() == null || this.campuses.body(campus, request.body())
				.filter((body) -> body.id().equals(request.body()))
				.isPresent())
			.filter((campus) -> by.equals(request.member()) || this.belonging.isOffice(by, campus))
			.toList();
		if (possible.isEmpty() && !by.equals(request.member())) {
			throw new RefusedException(Reason.FORBIDDEN,
					"A deputy is named by the member themself or by the governance office of their campus.");
		}
		if (possible.isEmpty()) {
			throw invalid("Choose a body to which you belong, or all of them.");
		}
		String campus = possible.stream()
			.filter((each) -> this.belonging.campuses(request.deputy()).contains(each))
			.findFirst()
			.orElseThrow(() -> invalid(
					"Choose a deputy of the same campus, by their account; '%s' is none.".formatted(request.deputy())));
		if (!by.equals(request.member())) {
			checkNotTheOffice(request.deputy(), by, campus);
		}
		return campus;
	}

	/** An office that names deputies for others would decide by them. */
	private void checkNotTheOffice(String deputy, String by, String campus) {
		if (deputy.equals(by)) {
			throw new RefusedException(Reason.FORBIDDEN,
					"You cannot put yourself into the seat of somebody who is away. Choose somebody outside your office, or the member has to name you.");
		}
		if (this.belonging.groups(deputy).contains(Groups.officeOf(campus))) {
			throw new RefusedException(Reason.FORBIDDEN,
					"You cannot put your own office into the seat of somebody who is away: %s serves in it. Choose somebody outside your office, or the member has to name them."
						.formatted(this.belonging.name(deputy)));
		}
	}

	void checked(DeputyRequest request, String campus, LocalDate today, List<Deputy> others, List<Deputy> ofDeputy) {
		checkDays(request, today);
		if (request.member().equals(request.deputy())) {
			throw invalid("Choose somebody else than the one who is away.");
		}
		Bystanders.why(this.belonging.groups(request.deputy())).ifPresent((sentence) -> {
			throw invalid(sentence);
		});
		checkBodies(request, campus);
		others.stream()
			.filter((other) -> other.isOpen(today) && meet(other, request) && overlap(other, request))
			.findFirst()
			.ifPresent((other) -> {
				throw new RefusedException(Reason.CONFLICT,
						"%s acts for them from %s until %s already. End that first, or choose other days."
							.formatted(this.belonging.name(other.deputy()), other.firstDay(), other.lastDay()));
			});
		ofDeputy.stream()
			.filter((away) -> away.isOpen(today) && overlap(away, request))
			.findFirst()
			.ifPresent((away) -> {
				throw new RefusedException(Reason.CONFLICT,
						"%s is away from %s until %s. Choose somebody else, or other days."
							.formatted(this.belonging.name(away.member()), away.firstDay(), away.lastDay()));
			});
	}

	private static void checkDays(DeputyRequest request, LocalDate today) {
		if (request.from() == null || request.until() == null) {
			throw invalid("Enter the first and the last day.");
		}
		if (request.until().isBefore(request.from())) {
			throw invalid("The last day, %s, is before the first, %s.".formatted(request.until(), request.from()));
		}
		if (request.until().isBefore(today)) {
			throw invalid("The last day, %s, is past.".formatted(request.until()));
		}
		if (request.until().isAfter(request.from().plusDays(LONGEST_DAYS))) {
			throw invalid("A deputy acts for a year at most; after that the roster changes.");
		}
	}

	private void checkBodies(DeputyRequest request, String campus) {
		Set<String> ofMember = this.belonging.groups(request.member());
		List<Body> bodies = this.campuses.bodies(campus)
			.stream()
			.filter((body) -> ofMember.contains(body.id()))
			.filter((body) -> request.bodyOrNull() == null || body.id().equals(request.body()))
			.toList();
		if (bodies.isEmpty()) {
			throw invalid("They belong to no such body, and so nobody can act for them there.");
		}
		boolean faculty = this.reach.isFaculty(request.deputy(), campus);
		bodies.stream().filter((body) -> body.faculty() && !faculty).findFirst().ifPresent((body) -> {
			throw invalid("%s is a body of faculty: choose a deputy of the faculty.".formatted(body.name()));
		});
	}

	private static boolean meet(Deputy other, DeputyRequest request) {
		return other.body() == null || request.bodyOrNull() == null || other.body().equals(request.body());
	}

	private static boolean overlap(Deputy other, DeputyRequest request) {
		return !other.firstDay().isAfter(request.until()) && !other.lastDay().isBefore(request.from());
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	private static RefusedException invalid(String sentence) {
		return new RefusedException(Reason.INVALID, sentence);
	}

}
