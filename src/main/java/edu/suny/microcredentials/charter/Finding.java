package edu.suny.microcredentials.charter;

/**
 * What is wrong in a campus file.
 *
 * @param member where, {@code bodies[2].type}; empty for the whole file
 * @param sentence what is wrong, and what would be right
 * @param taken whether it is only that somebody else has this id already
 */
public record Finding(String member, String sentence, boolean taken) {

	static Finding of(String member, String sentence) {
		return new Finding(member, sentence, false);
	}

	/** In one line. */
	public String said() {
		return this.member.isEmpty() ? this.sentence : this.member + ": " + this.sentence;
	}

}
