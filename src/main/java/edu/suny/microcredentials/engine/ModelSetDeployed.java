package edu.suny.microcredentials.engine;

import java.util.Map;
import java.util.Set;

/**
 * A set of models is in force; within the transaction that deploys it.
 *
 * @param deployment its id in the engine
 * @param campus null for the shared set
 * @param deployedBy who answers for it; null for the product itself
 * @param source where it came from
 * @param earlier the deployment of the set that it was taken back to; null if it was not
 * @param files all models of the set, by file name
 * @param own file names of those that are the campus's own, or the system's office's
 */
public record ModelSetDeployed(String deployment, String campus, String deployedBy, String source,
		ModelSet.Origin origin, String earlier, Map<String, byte[]> files, Set<String> own) {
}
