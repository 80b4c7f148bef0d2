package edu.suny.microcredentials.engine;

import java.util.Map;

/**
 * Models that take effect only when a second person confirms them.
 *
 * @param campus null for the shared set
 * @param name of the deployment in the engine; null for the usual one
 * @param files by file name, {@code committee-rules.dmn}
 * @param inForce what each of them would replace, by the same names
 * @param proposedBy who uploaded them
 * @param source such as {@code Camunda Modeler}
 * @param earlier the deployment that it takes a campus back to; null if it does not
 */
public record ModelsOfTwo(String campus, String name, Map<String, byte[]> files, Map<String, byte[]> inForce,
		String proposedBy, String source, ModelSet.Origin origin, String earlier) {
}
