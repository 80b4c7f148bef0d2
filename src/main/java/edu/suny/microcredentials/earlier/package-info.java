/**
 * Credentials that a campus approved before it used this system: stated by its office in
 * a file, shown in the catalogue as that, and never as governed here.
 */
package edu.suny.microcredentials.earlier;
