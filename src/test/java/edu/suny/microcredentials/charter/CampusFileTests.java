package edu.suny.microcredentials.charter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong in a campus file, said all at once. */
class CampusFileTests {

	private static final String GOOD = """
			id: northlake
			name: Northlake College
			sector: comprehensive college
			timeZone: America/New_York
			homePage: https://northlake.example.edu
			bodies:
			  - id: department-nursing
			    name: Department of Nursing
			    type: department
			    faculty: true
			    coursePrefixes: [NUR]
			    reportsTo: senate
			  - id: senate
			    name: Senate
			    type: senate
			    faculty: true
			calendar:
			  terms:
			    - {name: Fall 2031, first: 2031-08-25, last: 2031-12-18}
			  holidays:
			    - {name: Labor Day, first: 2031-09-01}
			issuer: {name: Northlake College, address: https://northlake.example.edu, mail: office@northlake.example.edu}
			colours: {accent: "#1d4f63"}
			signIn: {name: Northlake, issuer: https://id.northlake.example.edu, clientId: governance}
			settings: {tracker: public, appealDays: 15, lapseDays: 90}
			""";

	@Test
	void aGoodFileHasNoFindings() {
		assertThat(findings(GOOD)).isEmpty();
		assertThat(findings(asJson())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					type: senate              | type: senat                | bodies[1].type: There is no 'senat'; is 'senate' meant?
					timeZone: America/New_York| timeZone: America/NewYork  | timeZone: There is no time zone 'America/NewYork'. The nearest names are America/New_York
					timeZone: America/New_York| timeZone: +05:00           | timeZone: There is no time zone '+05:00'.
					reportsTo: senate         | reportsTo: sennate         | 'department-nursing' reports to 'sennate', and there is no such body; is 'senate' meant?
					id: senate                | id: department-nursing     | bodies[1].id: There are two bodies 'department-nursing'.
					id: senate                | id: Senate 1               | bodies[1].id: 'Senate 1' is no id.
					id: senate                | id: faculty                | bodies[1].id: No body is called 'faculty'
					id: northlake             | id: North Lake             | id: 'North Lake' is no id.
					id: northlake             | id: system                 | id: No campus is called 'system'
					id: northlake             | id: camunda                | id: No campus is called 'camunda'
					id: northlake             | id: new                    | id: No campus is called 'new'
					id: northlake             | id: north--lake            | id: 'north--lake' is no id.
					id: northlake             | id: 7                      | id: It is a text; write it in quotation marks.
					faculty: true             | faculty: false             | bodies: The campus has no body of faculty
					last: 2031-12-18          | last: 2031-08-01           | calendar: 'Fall 2031' ends before it begins
					first: 2031-08-25         | first: 25 August           | calendar.terms[0].first: '25 August' is no day; write it as 2027-08-23.
					holidays:                 | holydays:                  | calendar.holydays: There is no such member; is 'holidays' meant?
					sector:                   | sektor:                    | sektor: There is no such member; is 'sector' meant?
					"#1d4f63"                 | "#9ad0e0"                  | colours.accent: On white it has a contrast of
					"#1d4f63"                 | teal                       | colours.accent: 'teal' is no colour
					mail: office@northlake.example.edu | mail: office      | issuer.mail: 'office' is no mail address.
					https://northlake.example.edu | ftp://northlake.example.edu | homePage: It is no address that begins with https://.
					https://northlake.example.edu | javascript://localhost/%0Aalert(1) | homePage: It is no address that begins with https://.
					appealDays: 15            | appealDays: 61             | settings.appealDays: It is a whole number from 0 to 60.
					lapseDays: 90             | lapseDays: soon            | settings.lapseDays: It is a whole number from 20 to 240.
					tracker: public           | tracker: publik            | settings.tracker: There is no 'publik'; is 'public' meant?
					clientId: governance      | clientSecret: xyz          | signIn.clientSecret: There is no such member
					coursePrefixes: [NUR]     | coursePrefixes: NUR        | bodies[0].coursePrefixes: It is a list.
					""")
	void whatIsWrongIsSaidWithWhatWouldBeRight(String right, String wrong, String sentence) {
		assertThat(findings(GOOD.replace(right.strip(), wrong.strip()))).anyMatch((found) -> found.contains(sentence));
	}

	@Test
	void allFindingsAreSaidAtOnce() {
		assertThat(findings(GOOD.replace("America/New_York", "Mars")
			.replace("type: senate", "type: parliament")
			.replace("#1d4f63", "#ffffff")
			.replace("first: 2031-08-25", "first: never"))).hasSizeGreaterThanOrEqualTo(4);
	}

	@Test
	void bodiesThatReportInACircleAreNamedInTheirOrder() {
		String circle = GOOD.replace("    type: senate\n", "    type: senate\n    reportsTo: department-nursing\n");

		assertThat(findings(circle)).containsExactly(
				"bodies: Bodies report to each other in a circle: department-nursing → senate → department-nursing. One of them reports to nobody, or to another.");
	}

	@Test
	void theOfficesThatEveryCampusHasNeedNotBeNamed() {
		CampusFile file = file(GOOD);

		assertThat(CampusFiles.register(file.bodies())).extracting((body) -> body.id())
			.containsExactly("academic-affairs", "department-nursing", "governance-office", "market-analysts",
					"senate");
	}

	@Test
	void anOfficeIsNoBodyOfFaculty() {
		assertThat(findings(GOOD.replace("bodies:\n",
				"bodies:\n  - {id: governance-office, name: Office, type: governance-office, faculty: true}\n")))
			.containsExactly("bodies[0].faculty: 'governance-office' is an office and no body of faculty.");
	}

	@Test
	void nobodyIsMadeAMemberOfTheOfficeByTheProvider() {
		assertThat(findings(GOOD.replace("clientId: governance",
				"clientId: governance, groups: [{from: staff, to: governance-office}, {from: x, to: sennate}]")))
			.isNotEmpty()
			.anyMatch((found) -> found.contains("is 'senate' meant?"));
		assertThat(findings(GOOD
			.replace("bodies:\n", "bodies:\n  - {id: governance-office, name: Office, type: governance-office}\n")
			.replace("clientId: governance", "clientId: governance, groups: [{from: staff, to: governance-office}]")))
			.singleElement()
			.asString()
			.contains("Nobody is made a member of the governance office");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "name: &a Northlake\nsector: *a\n", "name: !!java.net.URL [x]\n", "name: !text Northlake\n" })
	void anchorsAliasesAndTagsAreNotTaken(String yaml) {
		assertThat(findings(yaml)).singleElement().asString().matches("Line [12] has (an anchor or an alias|a tag).*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "[]", "just words", "{\"id\": ", "id: [1, 2", "a: b: c", "id: a\nid: b\n",
			"{\"id\": \"a\", \"id\": \"b\"}" })
	void whatIsNoFileIsRefusedWithOneSentence(String text) {
		assertThat(findings(text)).singleElement().asString().startsWith("The file ");
	}

	@Test
	void whatIsNotInUtf8OrTooLongIsRefused() {
		assertThat(findings("name: Zürich".getBytes(StandardCharsets.ISO_8859_1)))
			.containsExactly("The file is not in UTF-8. Save it as UTF-8 and send it again.");
		assertThat(findings(new byte[5 * 1024 * 1024])).singleElement().asString().contains("more than 512 KB");
	}

	@Test
	void aFileOfDeepNestingIsRefused() {
		assertThat(findings("{\"id\":" + "[".repeat(2000) + "]".repeat(2000) + "}")).isNotEmpty();
		assertThat(findings("id: " + "[".repeat(2000) + "]".repeat(2000))).isNotEmpty();
	}

	@Test
	void aLogoIsASmallPng() throws IOException {
		assertThat(Logo.fault(logo(200))).isEmpty();
		assertThat(Logo.fault(logo(801)).orElse("")).contains("801 by 801");
		assertThat(Logo.fault("data:image/svg+xml;base64,PHN2Zy8+").orElse("")).contains("SVG");
		assertThat(Logo.fault("data:image/png;base64,PHN2Zy8+").orElse("")).contains("no PNG");
		assertThat(Logo.fault("data:image/png;base64,***").orElse("")).contains("Base64");
		assertThat(Logo.fault(Logo.asData(new byte[70_000])).orElse("")).contains("64 is the most");
	}

	@ParameterizedTest
	@CsvSource({ "#767676,true", "#777777,false", "#000000,true", "#ffffff,false", "#1D4F63,false" })
	void textInTheAccentCanBeRead(String colour, boolean good) {
		assertThat(Accent.fault(colour).isEmpty()).isEqualTo(good);
	}

	private static String logo(int size) throws IOException {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", png);
		return Logo.asData(png.toByteArray());
	}

	private static String asJson() {
		return FileText.read(GOOD.getBytes(StandardCharsets.UTF_8), new ArrayList<>()).toString();
	}

	private static CampusFile file(String text) {
		return CampusFileReader.read(FileText.read(text.getBytes(StandardCharsets.UTF_8), new ArrayList<>()),
				new ArrayList<>());
	}

	private static List<String> findings(String text) {
		return findings(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> findings(byte[] text) {
		List<Finding> findings = new ArrayList<>();
		ObjectNode content = FileText.read(text, findings);
		if (!content.isEmpty()) {
			new CampusFileCheck(CampusFileReader.read(content, findings), findings).check();
		}
		return findings.stream().map(Finding::said).toList();
	}

}
