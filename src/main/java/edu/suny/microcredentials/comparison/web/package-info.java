/** The system's view of what campuses do otherwise, and how their proposals fare. */
package edu.suny.microcredentials.comparison.web;
