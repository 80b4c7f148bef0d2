/** Bodies and people who are heard on a proposal, and decide nothing. */
package edu.suny.microcredentials.consultation;
