/** What the diagrams ask of a proposal, and how people start and withdraw one. */
package edu.suny.microcredentials.proposal.process;
