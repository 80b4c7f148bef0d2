/**
 * The models of a campus: which are its own, which sets were in force, and the way back
 * to an earlier one or to what all share.
 */
package edu.suny.microcredentials.models;
