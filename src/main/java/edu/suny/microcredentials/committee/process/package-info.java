/** What the diagrams and forms ask of the bodies. */
@NamedInterface("process")
package edu.suny.microcredentials.committee.process;

import org.springframework.modulith.NamedInterface;
