/** The conversation as JSON. */
package edu.suny.microcredentials.conversation.web;
