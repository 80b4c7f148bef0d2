/** The page on which an office states what its campus approved before, and its API. */
package edu.suny.microcredentials.earlier.web;
