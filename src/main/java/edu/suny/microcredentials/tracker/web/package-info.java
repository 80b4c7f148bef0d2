/** The first page, the pages of proposals, and the same as JSON. */
package edu.suny.microcredentials.tracker.web;
