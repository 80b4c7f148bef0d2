package edu.suny.microcredentials.meeting.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ViewResolver;

/**
 * Makes a PDF from a page of ours, by the style sheet for print: tagged, with title and
 * language, all fonts in it (PDF/UA). It loads nothing from anywhere.
 */
@Component
class Pdfs {

	private static final String FONT = "DejaVu Sans";

	private static final Map<String, FontStyle> FACES = Map.of("DejaVuSans", FontStyle.NORMAL, "DejaVuSans-Bold",
			FontStyle.NORMAL, "DejaVuSans-Oblique", FontStyle.ITALIC);

	private final ViewResolver views;

	private final String style = new String(bytes("print/print.css"), StandardCharsets.UTF_8);

	private final Map<String, byte[]> faces = new HashMap<>();

	Pdfs(ViewResolver viewResolver) {
		this.views = viewResolver;
		FACES.keySet().forEach((face) -> this.faces.put(face, bytes("fonts/%s.ttf".formatted(face))));
	}

	/**
	 * The PDF of a page.
	 * @param view the name of a template that is well-formed XML
	 * @param name of the file
	 */
	ResponseEntity<byte[]> of(String view, Map<String, Object> model, String name, HttpServletRequest request,
			HttpServletResponse response) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(render(parse(page(view, model, request, response))));
	}

	private String page(String view, Map<String, Object> model, HttpServletRequest request,
			HttpServletResponse response) {
		StringWriter text = new StringWriter();
		PrintWriter writer = new PrintWriter(text);
		Map<String, Object> all = new HashMap<>(model);
		all.put("style", this.style);
		try {
			this.views.resolveViewName(view, Locale.US).render(all, request, new HttpServletResponseWrapper(response) {

				@Override
				public PrintWriter getWriter() {
					return writer;
				}

				@Override
				public void setContentType(String type) {
					// It is that of the PDF.
				}

			});
		}
		catch (Exception ex) {
			throw new IllegalStateException("The page '%s' cannot be made for print".formatted(view), ex);
		}
		writer.flush();
		return text.toString();
	}

	/** What no XML may hold is left out; templates have escaped all else. */
	private static Document parse(String page) {
		String clean = page.replaceFirst("(?i)^\\s*<!DOCTYPE[^>]*>", "")
			.codePoints()
			.filter(Pdfs::isXml)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(clean)));
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IllegalStateException("The page for print is not well-formed", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isXml(int point) {
		return point == '\n' || point == '\t' || point == '\r' || (point >= 0x20 && point <= 0xD7FF)
				|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
	}

	private byte[] render(Document page) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		FACES.forEach((face, style) -> {
			FSSupplier<InputStream> font = () -> new ByteArrayInputStream(this.faces.get(face));
			builder.useFont(font, FONT, face.endsWith("Bold") ? 700 : 400, style, true);
		});
		builder.useFastMode();
		builder.usePdfUaAccessibility(true);
		builder.useExternalResourceAccessControl((address, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl((address, type) -> false,
				ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		builder.withW3cDocument(page, null);
		builder.withProducer("Micro-credential governance");
		builder.toStream(pdf);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static byte[] bytes(String path) {
		try (InputStream file = new ClassPathResource(path).getInputStream()) {
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
