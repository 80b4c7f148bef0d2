/** Paths with their tables and forms from which a governance office may start. */
package edu.suny.microcredentials.template;
