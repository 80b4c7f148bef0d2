package edu.suny.microcredentials.calendar.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import edu.suny.microcredentials.calendar.PersonalCalendar;
import edu.suny.microcredentials.calendar.Subscriptions;
import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The secret address at which a person's calendar program reads what concerns them. */
@Controller
@RequestMapping("/calendar/feed")
class FeedController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final Subscriptions subscriptions;

	private final PersonalCalendar calendar;

	FeedController(Subscriptions subscriptions, PersonalCalendar calendar) {
		this.subscriptions = subscriptions;
		this.calendar = calendar;
	}

	/** The feed, as its owner may see it now. */
	@GetMapping("/{secret}.ics")
	ResponseEntity<byte[]> feed(@PathVariable String secret) {
		String user = this.subscriptions.owner(secret)
			.filter(this.calendar::knows)
			.orElseThrow(() -> new RefusedException(Reason.NOT_FOUND, "There is no such calendar."));
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.noStore().cachePrivate())
			.body(of(user).getBytes(StandardCharsets.UTF_8));
	}

	/** A new address; the one before is void. */
	@PostMapping
	String make(Principal who, RedirectAttributes next) {
		next.addFlashAttribute("feed",
				home() + "/calendar/feed/%s.ics".formatted(this.subscriptions.make(who.getName())));
		return "redirect:/calendar";
	}

	@PostMapping("/end")
	String end(Principal who) {
		this.subscriptions.end(who.getName());
		return "redirect:/calendar";
	}

	private String of(String user) {
		Map<String, Body> bodies = this.calendar.bodies(user)
			.stream()
			.collect(Collectors.toMap(Body::id, Function.identity()));
		Feed feed = new Feed(home()).deadlines(this.calendar.deadlines(user));
		this.calendar.meetings(user).forEach((each) -> feed.meeting(each, bodies.get(each.body()).name()));
		return feed.write();
	}

	private static String home() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
	}

}
