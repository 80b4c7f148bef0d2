package edu.suny.microcredentials.conversation;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import edu.suny.microcredentials.access.Caller;

/** Somebody in a browser who fills in the forms of one page. */
public final class PageForm {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final Caller browser;

	private final String page;

	public PageForm(int port, String user, String page) {
		this.browser = Caller.browser(port, user);
		this.page = page;
	}

	public String body() {
		return this.browser.get(this.page).body();
	}

	/** Names and values in turn. */
	public HttpResponse<String> send(String path, String... fields) {
		Matcher token = CSRF.matcher(body());
		if (!token.find()) {
			throw new AssertionError("The page has no form");
		}
		return post(path, "_csrf=" + encoded(token.group(1)) + "&" + form(fields));
	}

	HttpResponse<String> sendWithoutToken(String path, String... fields) {
		return post(path, form(fields));
	}

	private HttpResponse<String> post(String path, String form) {
		return this.browser.send(this.browser.request(this.page + path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	private static String form(String... fields) {
		StringBuilder form = new StringBuilder();
		for (int index = 0; index < fields.length; index += 2) {
			form.append(fields[index]).append('=').append(encoded(fields[index + 1])).append('&');
		}
		return form.toString();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
