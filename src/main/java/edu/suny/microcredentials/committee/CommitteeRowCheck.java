package edu.suny.microcredentials.committee;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import edu.suny.microcredentials.engine.RowCheck;

import org.springframework.stereotype.Component;

/** Refuses rules that no body could follow before they are in force. */
@Component
public class CommitteeRowCheck implements RowCheck {

	@Override
	public String table() {
		return "committee-rules";
	}

	@Override
	public Optional<String> problem(JsonNode row) {
		try {
			CommitteeRules.of(row);
			return Optional.empty();
		}
		catch (WrongRuleException ex) {
			return Optional.of(ex.sentence());
		}
	}

}
