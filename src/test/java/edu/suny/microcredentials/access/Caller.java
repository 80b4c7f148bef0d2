package edu.suny.microcredentials.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who calls the product over HTTP: nobody, a browser, or a script. */
public final class Caller {

	private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final String address;

	private final String credentials;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private Caller(int port, String credentials) {
		this.address = "http://localhost:" + port;
		this.credentials = credentials;
	}

	/** A browser that nobody has signed in with. */
	public static Caller stranger(int port) {
		return new Caller(port, null);
	}

	/** A script that sends the account's credentials with each request. */
	public static Caller script(int port, String user) {
		return new Caller(port,
				"Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)));
	}

	/** A browser in which this person has signed in. */
	public static Caller browser(int port, String user) {
		Caller browser = stranger(port);
		HttpResponse<String> answer = browser.signIn(user, "demo");
		if (!answer.headers().firstValue("location").orElse("").endsWith("/")) {
			throw new AssertionError("Cannot sign in as " + user + ": " + answer + answer.headers().map());
		}
		return browser;
	}

	public HttpResponse<String> signIn(String user, String password) {
		Matcher field = CSRF_FIELD.matcher(get("/login").body());
		if (!field.find()) {
			throw new AssertionError("The sign-in page has no CSRF token");
		}
		return send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + user + "&password=" + password + "&_csrf="
					+ URLEncoder.encode(field.group(1), StandardCharsets.UTF_8))));
	}

	public HttpResponse<String> get(String path) {
		return send(request(path));
	}

	/** What is no text. */
	public HttpResponse<byte[]> bytes(String path) {
		try {
			return this.client.send(request(path).build(), BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	public HttpResponse<String> post(String path, String json) {
		return send(withJson(path).POST(BodyPublishers.ofString(json)));
	}

	public HttpResponse<String> put(String path, String json) {
		return send(withJson(path).PUT(BodyPublishers.ofString(json)));
	}

	public HttpResponse<String> delete(String path) {
		return send(withJson(path).DELETE());
	}

	/** A request of which more is said before it is sent. */
	public HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path));
		if (this.credentials != null) {
			request.header("Authorization", this.credentials);
		}
		return request;
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/** The value of a cookie, or the empty string. */
	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	/** A request with a JSON body, and the token of the web apps where one is due. */
	public HttpRequest.Builder withJson(String path) {
		HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
		if (path.startsWith("/camunda/")) {
			request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
		}
		return request;
	}

}
