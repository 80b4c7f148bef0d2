package edu.suny.microcredentials.tracker.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.page.SpreadsheetCell;
import edu.suny.microcredentials.page.Words;
import edu.suny.microcredentials.tracker.ProposalRow;
import edu.suny.microcredentials.tracker.ProposalSearch;
import edu.suny.microcredentials.tracker.Reader;
import edu.suny.microcredentials.tracker.Readers;
import edu.suny.microcredentials.tracker.VisibleProposals;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Everything that the list of proposals finds, as a file. It is read and sent some rows
 * at a time: neither memory nor a connection of the database is held by whoever reads it
 * slowly.
 */
@Controller
class ProposalsCsv {

	private static final int AT_A_TIME = 500;

	private final Readers readers;

	private final VisibleProposals proposals;

	private final Places places;

	private final Words words;

	ProposalsCsv(Readers readers, VisibleProposals proposals, Places places, Words words) {
		this.readers = readers;
		this.proposals = proposals;
		this.places = places;
		this.words = words;
	}

	@GetMapping(path = "/api/proposals.csv", produces = "text/csv")
	void export(@ParameterObject SearchForm form, Principal who, HttpServletResponse response) throws IOException {
		ProposalSearch search = form.search();
		Reader reader = this.readers.of(who.getName());
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("proposals.csv").build().toString());
		try (Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
				CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
			csv.printRecord("number", "title", "state", "now with", "campus", "department", "kind", "round", "revision",
					"begun", "submitted", "changed");
			List<ProposalRow> rows = this.proposals.inOrder(search, reader, "", AT_A_TIME);
			while (!rows.isEmpty()) {
				print(rows, reader, csv);
				rows = (rows.size() < AT_A_TIME) ? List.of()
						: this.proposals.inOrder(search, reader, rows.get(rows.size() - 1).number(), AT_A_TIME);
			}
		}
	}

	private void print(List<ProposalRow> rows, Reader reader, CSVPrinter csv) throws IOException {
		Map<String, String> places = this.places.of(rows, reader);
		for (ProposalRow row : rows) {
			csv.printRecord(row.number(), cell(row.title()), this.words.of(row.state()), cell(places.get(row.number())),
					cell(row.campusNames()), cell(row.departmentName()), this.words.of(row.kind()), row.round(),
					row.revision(), day(row.begunAt(), row), day(row.submittedAt(), row), day(row.changedAt(), row));
		}
	}

	private static String cell(String text) {
		return (text != null) ? SpreadsheetCell.harmless(text.replaceAll("\\p{Cntrl}", " ").strip()) : "";
	}

	/** By the clock of its campus. */
	private static String day(Instant at, ProposalRow row) {
		return (at != null) ? DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(row.zone())) : "";
	}

}
