package edu.suny.microcredentials.attack;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import edu.suny.microcredentials.access.Caller;

/**
 * Somebody who calls what is ours: the API with credentials, the pages in a session.
 */
final class OwnCaller {

	private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

	private final Caller script;

	private final Caller browser;

	private final String token;

	OwnCaller(int port, String user) {
		this.script = Caller.script(port, user);
		this.browser = user.endsWith("-service") ? null : Caller.browser(port, user);
		this.token = (this.browser != null) ? token(this.browser) : "";
	}

	/** Service accounts have no session. */
	boolean hasPages() {
		return this.browser != null;
	}

	HttpResponse<String> get(OwnCall call, String address) {
		return call.isApi() ? this.script.get(address) : this.browser.get(address);
	}

	HttpResponse<String> json(String method, String address, String body) {
		return this.script.send(this.script.withJson(address).method(method, BodyPublishers.ofString(body)));
	}

	/** A roster file: as it is to the API, as a form's to the pages. */
	HttpResponse<String> file(OwnCall call, String address, String csv) {
		if (call.isApi()) {
			return this.script.send(
					this.script.request(address).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv)));
		}
		return this.browser.send(upload(page(address), "roster.csv", "text/csv", csv));
	}

	/** A letter, as a form's to both. */
	HttpResponse<String> letter(OwnCall call, String address, String text) {
		Caller caller = call.isApi() ? this.script : this.browser;
		return caller.send(
				upload(call.isApi() ? this.script.request(address) : page(address), "letter.txt", "text/plain", text));
	}

	private static HttpRequest.Builder upload(HttpRequest.Builder request, String name, String type, String text) {
		return request.header("Content-Type", "multipart/form-data; boundary=x").POST(BodyPublishers.ofString("""
				--x\r
				Content-Disposition: form-data; name="file"; filename="%s"\r
				Content-Type: %s\r
				\r
				%s\r
				--x--\r
				""".formatted(name, type, text)));
	}

	/** A calendar file with one holiday. */
	HttpResponse<String> calendar(String address) {
		return this.script.send(this.script.request(address)
			.header("Content-Type", "text/calendar")
			.POST(BodyPublishers.ofString("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:zebra\r\nSUMMARY:Zebra holiday\r\n"
					+ "DTSTART;VALUE=DATE:20310603\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")));
	}

	HttpResponse<String> form(String address, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return this.browser.send(page(address).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder page(String address) {
		return this.browser.request(address).header("X-CSRF-TOKEN", this.token);
	}

	private static String token(Caller browser) {
		Matcher session = TOKEN.matcher(browser.get("/api/session").body());
		if (!session.find()) {
			throw new AssertionError("The session has no token");
		}
		return session.group(1);
	}

}
