package edu.suny.microcredentials.absence.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import edu.suny.microcredentials.absence.DeputyRequest;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

/**
 * What somebody enters to name a deputy.
 *
 * @param member who is away; whoever enters it, if empty
 * @param body empty for all bodies
 * @param from the first day, ISO 8601
 * @param until the last day
 */
public record DeputyForm(String member, String deputy, String body, String from, String until, String reason) {

	static final DeputyForm EMPTY = new DeputyForm("", "", "", "", "", "");

	DeputyRequest of(String user) {
		return new DeputyRequest(text(this.member).isEmpty() ? user : text(this.member), text(this.deputy),
				text(this.body), day(this.from, "first"), day(this.until, "last"), text(this.reason));
	}

	private static LocalDate day(String text, String which) {
		try {
			return text(text).isEmpty() ? null : LocalDate.parse(text(text));
		}
		catch (DateTimeParseException ex) {
			throw new RefusedException(Reason.INVALID,
					"Enter the %s day as year, month and day, such as 2026-11-23; it is '%s'.".formatted(which, text));
		}
	}

	private static String text(String text) {
		return (text != null) ? text.strip() : "";
	}

}
