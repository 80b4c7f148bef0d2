package edu.suny.microcredentials.absence;

/** Somebody was named a deputy, or is none any more: open tasks follow. */
public record DeputiesChanged() {
}
