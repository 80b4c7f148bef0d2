/** Proposals that the governance office holds for a time, with a reason. */
package edu.suny.microcredentials.hold;
