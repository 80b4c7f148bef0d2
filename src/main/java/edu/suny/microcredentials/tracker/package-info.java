/** Shows people where each proposal is, who has it, and what was decided about it. */
package edu.suny.microcredentials.tracker;
