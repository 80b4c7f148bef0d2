/** A campus as data: the file that it is created from, changed by and exported as. */
package edu.suny.microcredentials.charter;
