package edu.suny.microcredentials.tracker.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.committee.Review;
import edu.suny.microcredentials.proposal.Routes;
import edu.suny.microcredentials.proposal.process.PathCampus;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.process.Ahead;
import edu.suny.microcredentials.tracker.process.Journey;
import edu.suny.microcredentials.tracker.process.NextSteps;
import edu.suny.microcredentials.tracker.web.Outlook.Asked;
import edu.suny.microcredentials.tracker.web.Outlook.LeftOut;
import edu.suny.microcredentials.tracker.web.ProposalPage.Route;

import org.springframework.stereotype.Component;

/** Puts in words what comes for a proposal. */
@Component
class OutlookLines {

	/** What diagrams write where they mean an office or a department of the campus. */
	private static final Map<String, String> MEANT = Map.of("${bodies.academicAffairs(execution)}", "academic-affairs",
			"${bodies.office(execution)}", "governance-office", "${bodies.marketAnalysts(execution)}",
			"market-analysts");

	private static final String PROPOSING_DEPARTMENT = "${bodies.department(execution)}";

	private static final String REVIEW = "committee-review";

	private static final String PATH = "faculty-governance";

	private final NextSteps nextSteps;

	private final DueLines due;

	private final NextMeetings meetings;

	private final Routes routes;

	OutlookLines(NextSteps nextSteps, DueLines due, NextMeetings meetings, Routes routes) {
		this.routes = routes;
		this.nextSteps = nextSteps;
		this.due = due;
		this.meetings = meetings;
	}

	Outlook of(ProposalRow row, Journey journey, List<Review> reviews, Map<String, Body> bodies, Route route,
			String reader) {
		if (journey.passages().stream().noneMatch((passage) -> passage.running())) {
			return Outlook.NOTHING;
		}
		Ahead ahead = this.nextSteps.of(journey);
		List<List<Asked>> next = ahead.stages().stream().map((stage) -> stage.stream().map((each) -> {
			String body = body(each, row, bodies);
			return new Asked(each.name(), body, label(each, body, row), each.perhaps());
		}).sorted(Comparator.comparing(Asked::perhaps).thenComparing((Asked each) -> each.body() == null)).toList())
			.toList();
		boolean atSubmission = ahead.stages()
			.stream()
			.flatMap(List::stream)
			.anyMatch((each) -> PATH.equals(each.calls()) && !each.perhaps());
		Map<String, String> elsewhere = row.partners().isEmpty() ? Map.of()
				: this.routes.reasonsElsewhere(row.number(), row.revision());
		List<LeftOut> leftOut = ahead.leftOut().stream().map((each) -> {
			String body = body(each, row, bodies);
			return new LeftOut(each.name(), body, label(each, body, row), row.partners().contains(each.campus())
					? elsewhere.get(each.campus()) : (route != null) ? route.reason() : null);
		}).toList();
		return new Outlook(next, ahead.end(), atSubmission, leftOut,
				this.due.of(row, journey, (body) -> name(body, row, bodies)),
				this.meetings.of(reviews, bodies, reader));
	}

	private static String label(Ahead.Asked asked, String body, ProposalRow row) {
		return (body == null) ? row.at(asked.campus(), asked.name())
				: REVIEW.equals(asked.calls()) ? body : body + ": " + asked.name();
	}

	private static String body(Ahead.Asked asked, ProposalRow row, Map<String, Body> bodies) {
		if (asked.body() == null || (asked.calls() != null && !REVIEW.equals(asked.calls()))) {
			return null;
		}
		if (asked.body().equals(PROPOSING_DEPARTMENT)) {
			return row.partners().contains(String.valueOf(asked.campus())) ? null : row.departmentName();
		}
		String named = MEANT.getOrDefault(asked.body(), asked.body());
		return name(PathCampus.body(row.number(), asked.campus(), named), row, bodies);
	}

	/** Of a body, as a path or a task names it; null if the campus has none. */
	private static String name(String body, ProposalRow row, Map<String, Body> bodies) {
		return Optional.ofNullable(body)
			.flatMap((named) -> Stream.of(named, row.campus() + "-" + named).filter(bodies::containsKey).findFirst())
			.map((id) -> bodies.get(id).name())
			.orElse(null);
	}

}
