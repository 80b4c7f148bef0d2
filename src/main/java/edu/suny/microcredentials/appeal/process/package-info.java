/** What the diagram of an appeal asks, and what its forms bring. */
@NamedInterface("process")
package edu.suny.microcredentials.appeal.process;

import org.springframework.modulith.NamedInterface;
