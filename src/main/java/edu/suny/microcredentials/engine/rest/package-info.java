/** How refusals look over the engine's REST API, in the web apps and outside of them. */
package edu.suny.microcredentials.engine.rest;
