/**
 * Sign-in by the OpenID Connect providers of campuses, and the tokens that they issue.
 */
package edu.suny.microcredentials.access.provider;
