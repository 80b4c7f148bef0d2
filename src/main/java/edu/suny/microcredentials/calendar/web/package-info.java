/** The page of the calendar, its API and the feeds that programs subscribe to. */
package edu.suny.microcredentials.calendar.web;
