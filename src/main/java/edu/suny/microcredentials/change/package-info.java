/** Changes that take effect only when a second person of the office confirms them. */
package edu.suny.microcredentials.change;
