package edu.suny.microcredentials.campus;

/**
 * What a campus is recognized by.
 *
 * @param logo whether it has one
 * @param accent its colour, {@code #1d4f63}, or null
 */
public record CampusMark(String campus, boolean logo, String accent) {
}
