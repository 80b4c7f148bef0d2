/** What access needs of the engine: its directory of people, its grants, its web apps. */
@NamedInterface("process")
package edu.suny.microcredentials.access.process;

import org.springframework.modulith.NamedInterface;
