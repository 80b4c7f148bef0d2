package edu.suny.microcredentials.calendar;

/**
 * What is wrong in a calendar file, or worth knowing before it is put in force.
 *
 * @param event the name of the event; null if it is about the whole file
 * @param sentence what is wrong and what would be right
 */
public record ImportFinding(String event, String sentence) {

	/** With its event, for a reader of text. */
	public String said() {
		return (this.event != null) ? "'%s': %s".formatted(this.event, this.sentence) : this.sentence;
	}

}
