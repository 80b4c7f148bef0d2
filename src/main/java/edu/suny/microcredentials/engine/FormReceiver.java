package edu.suny.microcredentials.engine;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Takes what was submitted with a task's form, after the form contract was checked, into
 * the domain. Where a form has a receiver, only what the receiver returns becomes process
 * variables; where it has none, all of it does.
 */
public interface FormReceiver {

	/** The id of the form, also when a campus has a form of its own under it. */
	String form();

	/**
	 * Keeps the answers.
	 * @param answers by field name; absent where the person left a field empty
	 * @param user who submitted
	 * @return the process variables to set, by name; strings, numbers or booleans
	 * @throws RefusedException if the answers cannot be taken, with a sentence for the
	 * person
	 */
	Map<String, Object> receive(ObjectNode answers, DelegateTask task, String user);

}
