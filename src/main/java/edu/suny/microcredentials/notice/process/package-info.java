/** Who is told what when a proposal moves, and the mail in the engine's own jobs. */
package edu.suny.microcredentials.notice.process;
