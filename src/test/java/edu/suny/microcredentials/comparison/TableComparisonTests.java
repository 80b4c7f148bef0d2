package edu.suny.microcredentials.comparison;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is said of a table beside another. */
class TableComparisonTests {

	private static final String ROUTE = "dmn/review-route.dmn";

	private static final Pattern ROW = Pattern.compile("<rule id=.*?</rule>", Pattern.DOTALL);

	private static final Pattern FIRST_ROW = Pattern.compile("<rule id=\"shortNoncredit\">.*?</rule>", Pattern.DOTALL);

	@Test
	void whatMeansTheSameIsNotDifferent() {
		assertThat(Edited.model(ROUTE, (text) -> text.replace("  <", "\t<") + "\n").sentences()).isEmpty();
		assertThat(Edited.model(ROUTE, (text) -> text.replaceAll("biodi:width=\"\\d+\"", "")).sentences()).isEmpty();
	}

	@Test
	void aChangedCellIsNamedByItsRowAndItsColumn() {
		assertThat(Edited.model(ROUTE, (text) -> text.replaceFirst("\\(0\\.\\.15]", "(0..20]")).differences())
			.extracting(Difference::file, Difference::element, Difference::sentence)
			.containsExactly(tuple("review-route.dmn", "shortNoncredit",
					"In the row “shortNoncredit”, “contact hours” is more than 0, at most 20 instead of more than 0, at most 15."));
	}

	@Test
	void aNewRowIsReadOutWithItsPlaceAndReason() {
		Edited added = Edited.model(ROUTE,
				(text) -> FIRST_ROW.matcher(text)
					.replaceFirst((row) -> row.group()
						.replace("shortNoncredit", "veryShort")
						.replace("(0..15]", "(0..5]")
						.replace("A short noncredit offering", "A very short one") + row.group()));

		assertThat(added.sentences()).containsExactly(
				"The row “veryShort” is new, the first: if kind is noncredit and contact hours is more than 0, at most 5: "
						+ "department reviews is no; market data is reviewed is proposal.market.driven = true; senate reviews is no; "
						+ "expedited is yes; reason is Noncredit of at most 15 contact hours: the curriculum committee alone reviews it. "
						+ "A very short one goes straight to the curriculum committee.");
		assertThat(added.theOtherWayRound().sentences()).singleElement()
			.asString()
			.startsWith("The row “veryShort” is not there; it said: if kind is noncredit and");
	}

	@Test
	void aRowThatWasMovedIsNoNewOne() {
		Edited moved = Edited.model(ROUTE, (text) -> {
			String row = FIRST_ROW.matcher(text).results().findFirst().orElseThrow().group();
			return text.replace(row, "").replace("</decisionTable>", row + "</decisionTable>");
		});

		assertThat(moved.sentences())
			.containsExactly("The row “shortNoncredit” stands after “credit” instead of first.");
	}

	@Test
	void aRowIsComparedByItsNeighborWhereOthersComeAndGo() {
		Edited changed = Edited.model(ROUTE, (text) -> {
			List<String> rows = ROW.matcher(text).results().map(MatchResult::group).toList();
			// The first goes, and the third comes before the second.
			return text.replace(rows.get(0), "")
				.replace(rows.get(2), "")
				.replace(rows.get(1), rows.get(2) + rows.get(1));
		});

		assertThat(changed.sentences()).filteredOn((sentence) -> sentence.contains(" stands "))
			.containsExactly("The row “noncredit” stands after “graduate” instead of after “shortNoncredit”.");
	}

	@Test
	void whatAModelSaysInSentencesStandsInQuotationMarks() {
		Edited changed = Edited.model(ROUTE,
				(text) -> text.replaceFirst("the curriculum committee alone reviews it\\.", "one vote decides."));

		assertThat(changed.sentences()).containsExactly(
				"In the row “shortNoncredit”, “reason” is “Noncredit of at most 15 contact hours: one vote decides.” instead of “Noncredit of at most 15 contact hours: the curriculum committee alone reviews it.”");
	}

	@Test
	void aRowOfAnotherIdThatSaysTheSameIsTheSame() {
		assertThat(Edited.model(ROUTE, (text) -> text.replace("\"shortNoncredit", "\"brief")).sentences()).isEmpty();
	}

	@Test
	void columnsAreAddedRemovedAndAskSomethingElse() {
		Edited asked = Edited.model(ROUTE,
				(text) -> text.replace("<text>proposal.level</text>", "<text>proposal.form</text>"));
		Edited named = Edited.model(ROUTE,
				(text) -> text.replace("label=\"department reviews\" name=\"departmentReview\"",
						"label=\"division reviews\" name=\"divisionReview\""));

		assertThat(asked.sentences())
			.containsExactly("The condition “level” is proposal.form instead of proposal.level.");
		assertThat(named.sentences()).contains("It has one answer more: “division reviews”.",
				"It does not have the answer “department reviews”.",
				"In the row “shortNoncredit”, “division reviews” is no.");
	}

	@Test
	void theWholeTableIsDescribedWhereItIsAnother() {
		assertThat(
				Edited.model(ROUTE, (text) -> text.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"")).sentences())
			.containsExactly("Every row that applies counts, not the first one alone.");
		assertThat(Edited
			.model(ROUTE, (text) -> text.replace(" name=\"Review route\" camunda", " name=\"Our route\" camunda"))
			.sentences()).containsExactly("It is called “Our route” instead of “Review route”.");
	}

	@Test
	void aTableIsReadOutInWords() {
		TableInWords table = TableInWords
			.of(Edited.model(ROUTE, (text) -> text).before().getBytes(StandardCharsets.UTF_8));

		assertThat(table.name()).isEqualTo("Review route");
		assertThat(table.reads()).isEqualTo("The first row that applies decides.");
		assertThat(table.rows().get(0).conditions()).extracting(TableInWords.Cell::label, TableInWords.Cell::words)
			.containsExactly(tuple("kind", "noncredit"), tuple("contact hours", "more than 0, at most 15"));
		assertThat(table.rows().get(table.rows().size() - 1).toString()).startsWith("always: ");
	}

}
