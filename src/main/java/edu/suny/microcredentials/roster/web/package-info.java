/** The page of rosters and its API. */
package edu.suny.microcredentials.roster.web;
