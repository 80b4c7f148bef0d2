/** What lasts as long as one request. */
package edu.suny.microcredentials.request;
