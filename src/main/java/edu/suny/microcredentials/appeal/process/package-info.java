/** What the diagram of an appeal asks, and what its forms bring. */
package edu.suny.microcredentials.appeal.process;
