/** The sign-in page, what the browser asks about its session, and how refusals look. */
package edu.suny.microcredentials.access.web;
