/**
 * What the diagram of the preparation asks of drafts that rest, and how they are copied.
 */
@NamedInterface("process")
package edu.suny.microcredentials.lapse.process;

import org.springframework.modulith.NamedInterface;
