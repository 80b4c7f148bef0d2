/**
 * How the models of campuses differ from those that all share, in sentences, and how
 * their proposals fare, in numbers. What compares two models knows neither the engine nor
 * the database.
 */
package edu.suny.microcredentials.comparison;
