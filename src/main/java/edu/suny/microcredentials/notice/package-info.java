/** What people are told: on the page of notices, and by mail. */
package edu.suny.microcredentials.notice;
