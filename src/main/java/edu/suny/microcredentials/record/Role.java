package edu.suny.microcredentials.record;

import java.util.Arrays;
import java.util.Locale;

/** As what somebody acts; their pseudonym says who they are, and this what they were. */
public enum Role {

	PROPOSER,

	/** Of the body that is asked, or in whose seat they act. */
	MEMBER,

	/** Chair or secretary of a body, or who stands in for them. */
	OFFICER,

	/** Heard, and asked for no decision. */
	CONSULTED, MARKET_ANALYSTS, ACADEMIC_AFFAIRS, GOVERNANCE_OFFICE, SYSTEM_OFFICE, ADMINISTRATOR,

	/** Somebody else who may see the proposal. */
	ONLOOKER,

	/** Acts for somebody who is absent, and does so in a matter of this alone. */
	DEPUTY;

	/** {@code governance-office}. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * As what whoever decides for a body acts: as the office that it is, or as its
	 * officer.
	 * @param type of the body, as the register has it
	 */
	public static Role decidingFor(String type) {
		return Arrays.stream(values()).filter((role) -> role.word().equals(type)).findFirst().orElse(OFFICER);
	}

}
