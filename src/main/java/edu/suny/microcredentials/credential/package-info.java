/** Published micro-credentials. */
package edu.suny.microcredentials.credential;
