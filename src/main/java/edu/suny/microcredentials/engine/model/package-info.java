/**
 * What a deployed model may contain: lists of what is allowed, and the checks that read
 * them. Knows neither the engine nor the database.
 */
@NamedInterface("model")
package edu.suny.microcredentials.engine.model;

import org.springframework.modulith.NamedInterface;
