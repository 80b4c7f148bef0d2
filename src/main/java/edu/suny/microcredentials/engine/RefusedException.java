package edu.suny.microcredentials.engine;

import java.util.List;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * What a person or a client asked for cannot be done as asked. Nothing was changed. The
 * message is for the person who reads it: what was wrong, where, what would be right. To
 * the engine it is the caller's fault and no error of its own.
 */
public class RefusedException extends BadUserRequestException {

	private final Reason reason;

	private final List<String> details;

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
		this.details = List.copyOf(details);
	}

	public Reason reason() {
		return this.reason;
	}

	public List<String> details() {
		return this.details;
	}

	/** Why, as HTTP sees it. */
	public enum Reason {

		/** 400: what was sent is wrong. */
		INVALID(400),
		/** 403: this person may not. */
		FORBIDDEN(403),
		/** 404: there is no such thing, or none that this person may know of. */
		NOT_FOUND(404),
		/** 409: not in this state, for instance because somebody else was first. */
		CONFLICT(409);

		private final int status;

		Reason(int status) {
			this.status = status;
		}

		public int status() {
			return this.status;
		}

	}

}
