package edu.suny.microcredentials.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import edu.suny.microcredentials.record.GovernanceRecord;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What each act on a proposal says in the governance record. */
class ActsTests extends JourneyTests {

	@Autowired
	GovernanceRecord record;

	@Test
	void print() throws Exception {
		Journey proposal = aSubmittedProposal(Documents.marketDriven());
		proposal.departmentDecides("forwarded");
		proposal.runsJobs();
		System.out.println(acts(proposal));
	}

	private String acts(Journey proposal) throws Exception {
		StringBuilder all = new StringBuilder();
		for (var row : this.record.of(proposal.number())) {
			all.append(row.text()).append('\n');
		}
		return all.toString();
	}

}
