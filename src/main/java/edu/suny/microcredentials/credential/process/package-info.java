/** What the diagram asks on publication. */
package edu.suny.microcredentials.credential.process;
