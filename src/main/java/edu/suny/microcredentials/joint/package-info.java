/** Proposals that departments of several campuses make together. */
package edu.suny.microcredentials.joint;
