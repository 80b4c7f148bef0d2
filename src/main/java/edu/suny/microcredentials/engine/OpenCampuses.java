package edu.suny.microcredentials.engine;

import edu.suny.microcredentials.campus.Closings;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.stereotype.Component;

/** Keeps whatever changes a campus from one that is closed. */
@Component
public class OpenCampuses {

	private final Closings closings;

	OpenCampuses(Closings closings) {
		this.closings = closings;
	}

	/**
	 * Within a transaction it is not closed before that ends.
	 * @throws RefusedException if this campus is closed
	 */
	public void check(String campus) {
		this.closings.whyClosed(campus).ifPresent((closed) -> {
			throw new RefusedException(Reason.CONFLICT, closed);
		});
	}

}
