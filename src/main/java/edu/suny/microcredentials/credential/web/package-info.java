/** The public catalogue as pages and as JSON. */
package edu.suny.microcredentials.credential.web;
