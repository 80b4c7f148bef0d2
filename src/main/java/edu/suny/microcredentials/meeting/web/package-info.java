/** The pages of a body and of its meetings. */
package edu.suny.microcredentials.meeting.web;
