package edu.suny.microcredentials.committee;

/**
 * Whose seat it is, and who acts in it: the same person, unless a deputy acts for an
 * absent member, in their own name.
 */
public record Acting(String member, String person) {

	public static Acting self(String user) {
		return new Acting(user, user);
	}

	/** The absent member, or null. */
	public String absent() {
		return isByDeputy() ? this.member : null;
	}

	/** The deputy, or null. */
	public String deputy() {
		return isByDeputy() ? this.person : null;
	}

	private boolean isByDeputy() {
		return !this.member.equals(this.person);
	}

}
