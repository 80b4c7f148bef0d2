package edu.suny.microcredentials.engine.path;

/** Not every way through a diagram can be followed. */
class TooInvolvedException extends RuntimeException {

	TooInvolvedException(String reason) {
		super(reason);
	}

}
