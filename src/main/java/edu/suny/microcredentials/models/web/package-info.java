/** The page of a campus's models, and the same for scripts. */
package edu.suny.microcredentials.models.web;
