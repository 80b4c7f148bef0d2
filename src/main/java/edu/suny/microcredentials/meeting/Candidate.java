package edu.suny.microcredentials.meeting;

/**
 * What could come onto an agenda.
 *
 * @param obstacle why it cannot yet, or null
 */
public record Candidate(Matter matter, AgendaItem.Kind kind, String obstacle) {

	public boolean isReady() {
		return this.obstacle == null;
	}

}
