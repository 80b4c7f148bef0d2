/** How a proposal is asked back in the diagram of a review, and what its form brings. */
@NamedInterface("process")
package edu.suny.microcredentials.askback.process;

import org.springframework.modulith.NamedInterface;
