/** Campuses, each a tenant of the engine, and the register of their bodies. */
package edu.suny.microcredentials.campus;
