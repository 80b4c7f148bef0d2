/**
 * Drafts and returned proposals that nobody touches: reminded of, ended, taken up again.
 */
package edu.suny.microcredentials.lapse;
