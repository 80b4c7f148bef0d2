package edu.suny.microcredentials.absence.web;

import java.time.LocalDate;
import java.util.Map;

import edu.suny.microcredentials.absence.Deputy;

/**
 * A deputy for readers.
 *
 * @param body the name of the body, or "All bodies"
 * @param state "acts now", "will act", "ended"
 */
public record DeputyLine(long id, String member, String memberName, String deputy, String deputyName, String body,
		LocalDate from, LocalDate until, String reason, String namedByName, String state) {

	static DeputyLine of(Deputy each, Map<String, String> names, Map<String, String> bodies, LocalDate today) {
		return new DeputyLine(each.id(), each.member(), names.get(each.member()), each.deputy(),
				names.get(each.deputy()),
				(each.body() != null) ? bodies.getOrDefault(each.body(), each.body()) : "All bodies", each.firstDay(),
				each.lastDay(), each.reason(), names.get(each.namedBy()),
				!each.isOpen(today) ? "ended" : each.acts(today) ? "acts now" : "will act");
	}

	public boolean isOpen() {
		return !this.state.equals("ended");
	}

}
