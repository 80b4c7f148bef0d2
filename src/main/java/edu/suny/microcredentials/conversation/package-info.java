/** What people say about a proposal, to all who may see it or within a body. */
package edu.suny.microcredentials.conversation;
