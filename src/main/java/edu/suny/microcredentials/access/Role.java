package edu.suny.microcredentials.access;

/**
 * What somebody is to the product, at whichever campus; several at once. Which calls are
 * open to whom stands in {@code access/calls.txt}.
 */
public enum Role {

	/** Everybody, also those without an account. */
	ANYONE,
	/**
	 * Everybody with an account but service accounts, also those who are nothing else.
	 */
	SIGNED_IN,
	/** {@code <campus>-faculty}. */
	FACULTY,
	/** A member, chair or secretary of a body that decides on proposals. */
	MEMBER,
	/** {@code <campus>-market-analysts}. */
	ANALYST,
	/** {@code <campus>-academic-affairs}. */
	ACADEMIC_AFFAIRS,
	/** {@code <campus>-governance-office}. */
	OFFICE,
	/** {@code system-governance-office}. */
	SYSTEM_OFFICE,
	/** {@code camunda-admin}. */
	ADMINISTRATOR,
	/**
	 * {@code <campus>-service-accounts}: scripts that read about their campus. Whoever is
	 * one is nothing else, and has no session.
	 */
	SERVICE

}
