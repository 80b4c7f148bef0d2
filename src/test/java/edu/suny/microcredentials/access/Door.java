package edu.suny.microcredentials.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the tests of the table of calls come in: each account by each door, once. */
final class Door {

	static final String NOBODY = "nobody";

	private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

	private static final Pattern FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final int port;

	private final Map<String, Caller> scripts = new ConcurrentHashMap<>();

	private final Map<String, Caller> browsers = new ConcurrentHashMap<>();

	private final Map<String, String> tokens = new ConcurrentHashMap<>();

	Door(int port) {
		this.port = port;
	}

	/** Whether it is for callers who send credentials. */
	static boolean takesCredentials(String path) {
		return path.matches("/(engine-rest|actuator|api|v3)(/.*)?");
	}

	/** Whether it is for those who have a session. */
	static boolean takesSession(String path) {
		return !path.matches("/(engine-rest|actuator)(/.*)?");
	}

	HttpResponse<String> withCredentials(String user, String method, String path) {
		Caller caller = this.scripts.computeIfAbsent(user,
				(name) -> NOBODY.equals(name) ? Caller.stranger(this.port) : Caller.script(this.port, name));
		return caller.send(json(caller.request(path), method));
	}

	HttpResponse<String> inSession(String user, String method, String path) {
		if (path.endsWith("/logout")) {
			return new Door(this.port).call(browser(this.port, user), user, method, path);
		}
		return call(this.browsers.computeIfAbsent(user, (name) -> browser(this.port, name)), user, method, path);
	}

	private HttpResponse<String> call(Caller caller, String user, String method, String path) {
		HttpRequest.Builder request = json(caller.request(path), method);
		if (path.startsWith("/camunda/")) {
			request.header("X-XSRF-TOKEN", caller.cookie("XSRF-TOKEN"));
		}
		else if (!method.matches("GET|HEAD|OPTIONS")) {
			request.header("X-CSRF-TOKEN", this.tokens.computeIfAbsent(user, (name) -> token(caller)));
		}
		return caller.send(request);
	}

	private static Caller browser(int port, String user) {
		if (NOBODY.equals(user)) {
			return Caller.stranger(port);
		}
		Caller browser = Caller.browser(port, user);
		browser.get("/camunda/app/tasklist/default/");
		return browser;
	}

	private static String token(Caller caller) {
		Matcher session = TOKEN.matcher(caller.get("/api/session").body());
		if (session.find()) {
			return session.group(1);
		}
		Matcher field = FIELD.matcher(caller.get("/login").body());
		return field.find() ? field.group(1) : "none";
	}

	private static HttpRequest.Builder json(HttpRequest.Builder request, String method) {
		return request.header("Content-Type", "application/json")
			.method(method,
					method.matches("GET|HEAD|OPTIONS") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
	}

}
