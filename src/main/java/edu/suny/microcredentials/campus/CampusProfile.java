package edu.suny.microcredentials.campus;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a campus says of itself and how it wants some things done, beside its name.
 *
 * @param issuer who issues its credentials: name, address, mail, description; or null
 * @param logo a PNG, or null
 * @param accent a colour, {@code #1d4f63}, or null
 * @param signIn its provider: issuer, client id and what its claims mean; or null
 * @param appealDays business days for an appeal, 0 to 60; 0 for none
 * @param lapseDays business days after which a draft lapses that nobody touches, 20 to
 * 240
 */
public record CampusProfile(JsonNode issuer, byte[] logo, String accent, JsonNode signIn, Tracker tracker,
		int appealDays, int lapseDays) {

	/** For an appeal, where a campus says nothing else. */
	public static final int APPEAL_DAYS = 20;

	/** Of a draft, where a campus says nothing else. */
	public static final int LAPSE_DAYS = 180;

}
