package edu.suny.microcredentials.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Proposal documents that are ready for review, each of one kind. */
final class Documents {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Documents() {
	}

	/**
	 * Credit-bearing, with courses that exist: department, curriculum committee, senate.
	 */
	static ObjectNode credit() {
		return read(
				"""
						{
						  "title": "Data Analysis for the Life Sciences",
						  "summary": "Graduates clean, summarise and present experimental data with a statistical package.",
						  "kind": "credit", "form": "digital-badge", "level": "undergraduate", "delivery": "hybrid",
						  "purpose": ["stand-alone", "complementary"],
						  "department": "lakeside-department-sciences",
						  "contact": "sciences@example.edu",
						  "audience": "Students of biology and laboratory staff",
						  "language": "en-US",
						  "outcomes": [
						    {"statement": "Clean a data set of measurements and document each step",
						     "assessment": "Graded notebook", "evidence": "Notebook in the portfolio"},
						    {"statement": "Choose and apply a statistical test to two groups of measurements",
						     "assessment": "Practical examination"}
						  ],
						  "credits": 6,
						  "courses": [{"code": "BIO 215", "title": "Biostatistics", "credits": 3, "isNew": false},
						              {"code": "CIS 120", "title": "Scripting for Scientists", "credits": 3, "isNew": false}],
						  "disclosure": {
						    "costs": [{"type": "tuition", "amount": 198, "currency": "USD", "per": "credit", "residency": "in-state"}],
						    "financialAid": {"eligible": "within-program"},
						    "transferability": {"statement": "Both courses transfer as electives within the university system."},
						    "applicability": [{"award": "A.S. Biology", "awardType": "associate-degree", "registered": true, "credits": 6}]
						  },
						  "market": {"driven": false},
						  "portability": {"statement": "The badge can be exported and shared by its holder."},
						  "review": {"years": 3}
						}""");
	}

	/**
	 * Like {@link #credit()}, and designed to meet market needs: market data are
	 * reviewed, too.
	 */
	static ObjectNode marketDriven() {
		ObjectNode document = credit();
		document.set("market",
				read("""
						{
						  "driven": true, "region": "Western region", "cip": "26.1102",
						  "occupations": [{"soc": "15-2041.01", "title": "Biostatisticians"}],
						  "evidence": [
						    {"source": "Sample survey (not real)", "vintage": "2026", "measure": "annual-openings", "value": 120},
						    {"source": "Sample postings (not real)", "vintage": "2026-03", "measure": "job-postings", "value": 41}
						  ],
						  "standards": "Guidelines of the professional society for statistical practice"
						}"""));
		return document;
	}

	/** Noncredit of at most 15 contact hours: the curriculum committee alone. */
	static ObjectNode shortNoncredit() {
		ObjectNode document = credit();
		document.put("kind", "noncredit").put("level", "continuing-education").put("contactHours", 12);
		document.remove("credits");
		document.remove("courses");
		return document;
	}

	/** What the start form asks for. */
	static ObjectNode idea(ObjectNode document) {
		return document.deepCopy().retain("title", "summary", "kind", "department");
	}

	/** Of another campus than lakeside. */
	static ObjectNode at(String campus, ObjectNode document) {
		return document.put("department", campus + "-department-sciences");
	}

	private static ObjectNode read(String text) {
		try {
			return (ObjectNode) JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
