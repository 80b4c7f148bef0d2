package edu.suny.microcredentials.engine;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * What a person or a client asked for cannot be done as asked. Nothing was changed. The
 * message is for the person who reads it: what was wrong, where, what would be right. To
 * the engine it is the caller's fault and no error of its own.
 */
public class RefusedException extends BadUserRequestException {

	private final Reason reason;

	private final List<Flaw> flaws;

	public RefusedException(Reason reason, String message) {
		this(reason, message, List.of());
	}

	/**
	 * A refusal for several reasons at once.
	 * @param details one sentence each
	 */
	public RefusedException(Reason reason, String message, List<String> details) {
		super(message);
		this.reason = reason;
		this.flaws = details.stream().map((detail) -> new Flaw(null, null, detail)).toList();
	}

	private RefusedException(String message, List<Flaw> flaws) {
		super(message);
		this.reason = Reason.INVALID;
		this.flaws = List.copyOf(flaws);
	}

	/** A refusal of answers, for what is wrong with each. */
	public static RefusedException ofAnswers(String message, List<Flaw> flaws) {
		return new RefusedException(message, flaws);
	}

	public Reason reason() {
		return this.reason;
	}

	/** The reasons where there are several. */
	public List<String> details() {
		return this.flaws.stream().map(Flaw::message).toList();
	}

	/** The reasons, at least one. */
	public List<Flaw> flaws() {
		return this.flaws.isEmpty() ? List.of(new Flaw(null, null, getMessage())) : this.flaws;
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param field where in what was sent, as a JSON pointer; null if it is no field
	 * @param label what the person reads there; null if it is no field
	 * @param message the whole sentence
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Flaw(String field, String label, String message) {

	}

	/** Why, as HTTP sees it. */
	public enum Reason {

		/** 400: what was sent is wrong. */
		INVALID(400, "InvalidRequestException", "What was sent is not as it should be"),
		/** 403: this person may not. */
		FORBIDDEN(403, "ForbiddenException", "This is not open to you"),
		/** 404: there is no such thing, or none that this person may know of. */
		NOT_FOUND(404, "NotFoundException", "There is no such thing"),
		/** 409: not in this state, for instance because somebody else was first. */
		CONFLICT(409, "ConflictException", "Not in this state");

		private final int status;

		private final String type;

		private final String title;

		Reason(int status, String type, String title) {
			this.status = status;
			this.type = type;
			this.title = title;
		}

		/**
		 * The kind of problem: to the engine's clients the name of an exception, to
		 * others a relative address.
		 */
		public String type() {
			return this.type;
		}

		public String title() {
			return this.title;
		}

		public int status() {
			return this.status;
		}

	}

}
