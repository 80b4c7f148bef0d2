package edu.suny.microcredentials.committee;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One thing that the proposer is asked to change.
 *
 * @param message with the name of who asks
 * @param part the part of the form; empty where a body named none
 * @param review of the body that asks
 * @param text without the name
 */
public record Finding(String message, String part, @JsonIgnore long review, @JsonIgnore String text) {

	static Finding of(Review review, String text) {
		return new Finding(review.bodyName() + ": " + text, "", review.id(), text);
	}

}
