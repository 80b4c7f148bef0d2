/** Files that people attach to a proposal: letters, minutes, syllabi. */
package edu.suny.microcredentials.attachment;
