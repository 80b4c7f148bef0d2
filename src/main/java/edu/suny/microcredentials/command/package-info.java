/** What commands of the jar have in common. */
package edu.suny.microcredentials.command;
