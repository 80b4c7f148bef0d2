/** Rejections that are appealed, and heard by the body that the campus's table names. */
package edu.suny.microcredentials.appeal;
