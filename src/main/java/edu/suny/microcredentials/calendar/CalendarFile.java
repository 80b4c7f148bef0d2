package edu.suny.microcredentials.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/**
 * The events of a calendar file, taken apart by ical4j and not yet understood: nothing is
 * fetched that a file names, and no time zone is learned from it.
 */
final class CalendarFile implements ContentHandler {

	private static final int LONGEST_FILE = 1_000_000;

	private static final int MOST_EVENTS = 2_000;

	private static final int DEEPEST = 5;

	private final List<FileEvent> events = new ArrayList<>();

	private final List<String> components = new ArrayList<>();

	private FileEvent event;

	private String property;

	private String value;

	private Map<String, String> parameters;

	private boolean cancels;

	private CalendarFile() {
	}

	/** The events; what is wrong with the file is added to the findings. */
	static List<FileEvent> read(byte[] file, List<ImportFinding> findings) {
		if (file.length > LONGEST_FILE) {
			findings.add(new ImportFinding(null, "The file is longer than 1 MB. Export a shorter time."));
			return List.of();
		}
		CalendarFile read = new CalendarFile();
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
			// Folded lines are put together first: the parser looks at whole ones.
			String whole = text.replace("\uFEFF", "").replaceAll("\r?\n[ \t]", "");
			new CalendarParserImpl().parse(new StringReader(whole), read);
		}
		catch (CharacterCodingException ex) {
			findings.add(new ImportFinding(null, "The file is not written in UTF-8. Export it as iCalendar again."));
		}
		catch (ParserException | RuntimeException ex) {
			findings.add(new ImportFinding(null, read.broken(ex)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return findings.isEmpty() ? List.copyOf(read.events) : List.of();
	}

	private String broken(Exception ex) {
		if (((ex.getCause() != null) ? ex.getCause() : ex) instanceof TooMuchException tooMuch) {
			return tooMuch.getMessage();
		}
		String place = (this.event != null) ? " It breaks in or after the event '%s'.".formatted(this.event.name())
				: this.events.isEmpty() ? ""
						: " It breaks after the event '%s'.".formatted(this.events.get(this.events.size() - 1).name());
		return "The file is no iCalendar file, or not a whole one.%s Export it again.".formatted(place);
	}

	@Override
	public void startCalendar() {
		this.cancels = false;
	}

	@Override
	public void endCalendar() {
		this.cancels = false;
	}

	@Override
	public void startComponent(String name) {
		this.components.add(name);
		if (this.components.size() > DEEPEST) {
			throw new TooMuchException("The file is nested more than %d deep, as no calendar is.".formatted(DEEPEST));
		}
		if (name.equalsIgnoreCase("VEVENT")) {
			this.event = new FileEvent();
		}
	}

	@Override
	public void endComponent(String name) {
		this.components.remove(this.components.size() - 1);
		if (name.equalsIgnoreCase("VEVENT") && this.event != null) {
			if (this.events.size() == MOST_EVENTS) {
				throw new TooMuchException(
						"The file has more than %,d events. Export a shorter time.".formatted(MOST_EVENTS));
			}
			if (this.cancels) {
				this.event.add("STATUS", new FileEvent.Property("CANCELLED", Map.of()));
			}
			this.events.add(this.event);
			this.event = null;
		}
	}

	@Override
	public void startProperty(String name) {
		this.property = name.toUpperCase(Locale.ROOT);
		this.parameters = new HashMap<>();
		this.value = "";
	}

	@Override
	public void parameter(String name, String text) {
		this.parameters.put(name.toUpperCase(Locale.ROOT), text.replace("\"", ""));
	}

	@Override
	public void propertyValue(String text) {
		this.value = text;
	}

	/** Of an alarm within an event nothing is kept. */
	@Override
	public void endProperty(String name) {
		if (this.event != null && this.components.get(this.components.size() - 1).equalsIgnoreCase("VEVENT")) {
			this.event.add(this.property, new FileEvent.Property(this.value, Map.copyOf(this.parameters)));
		}
		else if (this.components.isEmpty() && this.property.equals("METHOD")) {
			this.cancels = this.value.strip().equalsIgnoreCase("CANCEL");
		}
	}

	/** More than is read of any file. */
	private static final class TooMuchException extends RuntimeException {

		TooMuchException(String sentence) {
			super(sentence);
		}

	}

}
