/** The page on which people say who acts for them, and the same as JSON. */
package edu.suny.microcredentials.absence.web;
