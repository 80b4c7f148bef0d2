/** Changes that wait for a second person, on pages and for scripts. */
package edu.suny.microcredentials.change.web;
