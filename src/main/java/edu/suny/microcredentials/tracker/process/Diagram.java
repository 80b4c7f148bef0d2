package edu.suny.microcredentials.tracker.process;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A diagram with the way that a proposal took through it.
 *
 * @param xml BPMN 2.0
 * @param visits how often each element was entered
 * @param here the elements at which the proposal is now
 * @param flows the sequence flows that it took
 */
public record Diagram(String xml, Map<String, Long> visits, Set<String> here, List<String> flows) {
}
