/** The page of notices, and the same as JSON. */
package edu.suny.microcredentials.notice.web;
