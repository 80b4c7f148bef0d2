package edu.suny.microcredentials.calendar.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import edu.suny.microcredentials.calendar.Deadline;
import edu.suny.microcredentials.calendar.Meeting;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;

/** Meetings and deadlines as an iCalendar file (RFC 5545), all times in UTC. */
final class Feed {

	private static final String DOMAIN = "@micro-credential-governance";

	private final Calendar calendar = new Calendar().withDefaults()
		.withProperty(new ProdId("-//Micro-credential governance//Calendar//EN"))
		.withProperty(new XProperty("X-WR-CALNAME", "Micro-credential governance"))
		.withProperty(new XProperty("X-PUBLISHED-TTL", "PT1H"))
		.getFluentTarget();

	private final String home;

	/** Addresses of pages begin with {@code home}. */
	Feed(String home) {
		this.home = home;
	}

	Feed meeting(Meeting meeting, String body) {
		VEvent event = event("meeting-" + meeting.id(),
				new VEvent(meeting.begins(), meeting.ends(), "%s meets".formatted(body)), "/calendar");
		if (meeting.place() != null) {
			event.add(new Location(meeting.place()));
		}
		return this;
	}

	/** A moment has no length, so it has no end. */
	Feed deadlines(List<Deadline> deadlines) {
		deadlines.forEach((each) -> event(each.uid(), new VEvent(each.at(), each.what()), each.path()));
		return this;
	}

	private VEvent event(String uid, VEvent event, String path) {
		event.add(new Uid(uid + DOMAIN));
		event.add(new Url(URI.create(this.home + path)));
		this.calendar.add(event);
		return event;
	}

	/** With the lines folded, as the standard has it. */
	String write() {
		if (this.calendar.getComponents().isEmpty()) {
			this.calendar.add(universalTime());
		}
		StringWriter text = new StringWriter();
		try {
			new CalendarOutputter().output(this.calendar, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	/** The standard wants a component in every calendar, also where there is no event. */
	private static VTimeZone universalTime() {
		VTimeZone zone = new VTimeZone(new PropertyList(List.of(new TzId("Etc/UTC"))));
		zone.add(new Standard(new PropertyList(List.of(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)),
				new TzOffsetFrom(ZoneOffset.UTC), new TzOffsetTo(ZoneOffset.UTC)))));
		return zone;
	}

}
