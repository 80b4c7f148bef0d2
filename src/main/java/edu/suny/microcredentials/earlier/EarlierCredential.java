package edu.suny.microcredentials.earlier;

/**
 * A credential that a campus approved before it used this system.
 *
 * @param slug its name in addresses; no other entry of the campus has it, nor ever had
 * @param withdrawn whether the campus took it out of the catalogue
 */
public record EarlierCredential(String campus, String slug, EarlierStatement statement, boolean withdrawn) {

	/** Whether it stands in the catalogue. */
	public boolean stands() {
		return !this.withdrawn && this.statement.replacedBy() == null;
	}

}
