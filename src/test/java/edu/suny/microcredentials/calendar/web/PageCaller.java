package edu.suny.microcredentials.calendar.web;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import edu.suny.microcredentials.access.Caller;

/** Somebody in a browser, who sends the forms of the calendar. */
final class PageCaller {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final Caller browser;

	PageCaller(int port, String user) {
		this.browser = Caller.browser(port, user);
	}

	HttpResponse<String> get(String path) {
		return this.browser.get(path);
	}

	HttpResponse<String> send(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&", "_csrf=" + encoded(token()) + "&", ""));
		return this.browser.send(this.browser.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** As a form sends a file. */
	HttpResponse<String> sendFile(String path, String file, Map<String, String> fields) {
		String parts = fields.entrySet()
			.stream()
			.map((field) -> "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(field.getKey(),
					field.getValue()))
			.collect(Collectors.joining());
		String form = parts
				+ ((file != null) ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.ics\"\r\n"
						+ "Content-Type: text/calendar\r\n\r\n" + file + "\r\n" : "")
				+ "--x--\r\n";
		return this.browser.send(this.browser.request(path)
			.header("Content-Type", "multipart/form-data; boundary=x")
			.header("X-CSRF-TOKEN", token())
			.POST(BodyPublishers.ofString(form)));
	}

	private String token() {
		Matcher field = CSRF.matcher(get("/calendar").body());
		if (!field.find()) {
			throw new AssertionError("The page has no form");
		}
		return field.group(1);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
