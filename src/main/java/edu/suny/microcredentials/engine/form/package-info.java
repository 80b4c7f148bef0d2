/**
 * The form is the contract: what is submitted is checked against the deployed form,
 * merged with what is there, and nothing else is written.
 */
package edu.suny.microcredentials.engine.form;
