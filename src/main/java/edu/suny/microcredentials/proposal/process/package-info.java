/** What the diagrams ask of a proposal, and how people start and withdraw one. */
@NamedInterface("process")
package edu.suny.microcredentials.proposal.process;

import org.springframework.modulith.NamedInterface;
