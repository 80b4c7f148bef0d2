/** What access needs of the engine: its directory of people, its grants, its web apps. */
package edu.suny.microcredentials.access.process;
