package edu.suny.microcredentials.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's tables of processes and decisions are those of the models. When a model
 * changes, the failure shows the table to paste.
 */
class ReadmeTests {

	@Test
	void theTableOfProcessesIsMadeFromTheModels() throws Exception {
		assertThat(tableAfter("<!-- made from processes/ -->")).isEqualTo(
				table("| process | name | what it does |", "processes", ".bpmn", "process", Path.of("processes")));
	}

	@Test
	void theTableOfDecisionsIsMadeFromTheModels() throws Exception {
		assertThat(tableAfter("<!-- made from dmn/ -->"))
			.isEqualTo(table("| table | name | what it decides |", "dmn", ".dmn", "decision", Path.of("dmn")));
	}

	@Test
	void everyFileThatTheReadmeLinksToExists() throws IOException {
		assertThat(Pattern.compile("\\]\\(((?!https?:|#)[^)#]+)")
			.matcher(Files.readString(Path.of("README.md")))
			.results()
			.map((link) -> Path.of(link.group(1)))).allSatisfy((path) -> assertThat(path).exists());
	}

	@Test
	void thePicturesAreDrawnFromTheDiagramsAsTheyAre() throws Exception {
		for (String process : List.of("micro-credential", "faculty-governance")) {
			Path model = Path.of("processes", process + ".bpmn");
			String digest = HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model)));
			assertThat(Files.readString(Path.of("src/docs", process + ".svg")))
				.startsWith("<!-- drawn from processes/%s.bpmn sha256:%s -->".formatted(process, digest));
		}
	}

	private static String table(String head, String folder, String extension, String element, Path directory)
			throws Exception {
		List<Path> models;
		try (Stream<Path> files = Files.list(directory)) {
			models = files.filter((file) -> file.toString().endsWith(extension)).sorted().toList();
		}
		StringBuilder table = new StringBuilder(head + "\n| --- | --- | --- |\n");
		for (Path model : models) {
			Element described = first(parse(model).getDocumentElement(), element);
			table.append("| [`%s`](%s/%s) | %s | %s |\n".formatted(described.getAttribute("id"), folder,
					model.getFileName(), described.getAttribute("name"), firstSentence(described)));
		}
		return table.toString();
	}

	private static String firstSentence(Element described) {
		NodeList children = described.getChildNodes();
		for (int index = 0; index < children.getLength(); index++) {
			String name = children.item(index).getLocalName();
			if ("documentation".equals(name) || "description".equals(name)) {
				String text = children.item(index).getTextContent().strip().replaceAll("\\s+", " ");
				int end = text.indexOf(". ");
				return (end < 0) ? text : text.substring(0, end + 1);
			}
		}
		return "";
	}

	private static Element first(Element root, String localName) {
		return (Element) root.getElementsByTagNameNS("*", localName).item(0);
	}

	private static Document parse(Path model) throws IOException, ParserConfigurationException, SAXException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(model.toFile());
	}

	private static String tableAfter(String marker) throws IOException {
		return Files.readString(Path.of("README.md")).split(Pattern.quote(marker + "\n"))[1].lines()
			.takeWhile((line) -> line.startsWith("|"))
			.collect(Collectors.joining("\n", "", "\n"));
	}

}
