package edu.suny.microcredentials.engine;

import java.time.Instant;
import java.util.List;

/**
 * A campus whose own models do not fit the shared ones of today, and which goes on with
 * the set that it had; within the transaction that finds it out, when it is an event.
 *
 * @param shared the deployment of the shared set that they do not fit
 * @param findings why, a sentence each
 */
public record ModelSetBehind(String campus, String shared, Instant since, List<String> findings) {
}
