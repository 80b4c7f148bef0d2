/** Campuses on pages and for scripts. */
package edu.suny.microcredentials.charter.web;
