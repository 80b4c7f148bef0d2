/** Attachments for programs, and their download. */
package edu.suny.microcredentials.attachment.web;
