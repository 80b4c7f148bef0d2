/** How consultations run in the engine. */
@NamedInterface("process")
package edu.suny.microcredentials.consultation.process;

import org.springframework.modulith.NamedInterface;
