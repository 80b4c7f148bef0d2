/** What a change or the retirement of a micro-credential would touch, and who is told. */
package edu.suny.microcredentials.impact;
