package edu.suny.microcredentials.calendar;

/** The calendar of a campus has changed; within the transaction that changes it. */
public record CalendarChanged(String campus) {
}
