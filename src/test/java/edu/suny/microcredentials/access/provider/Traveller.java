package edu.suny.microcredentials.access.provider;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that goes back and forth between the product and a provider. */
final class Traveller {

	private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final String product;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	/** Every address since the last journey began. */
	private final List<URI> way = new ArrayList<>();

	Traveller(int port) {
		this.product = product(port);
	}

	/** By number, as providers let nobody go back to a name for this machine. */
	static String product(int port) {
		return "http://127.0.0.1:" + port;
	}

	/** Goes through the whole sign-in, to the page where it ends. */
	HttpResponse<String> signIn(String campus, String login) {
		HttpResponse<String> form = go("/oauth2/authorization/" + campus);
		if (!form.uri().getPath().equals("/login") || form.uri().toString().startsWith(this.product)) {
			return form;
		}
		return follow(post(form.uri(), Map.of("username", login, "password", CampusProvider.password())));
	}

	/** Goes as far as the way back into the product, without stepping in. */
	URI signInUpToTheWayBack(String campus, String login) {
		HttpResponse<String> form = go("/oauth2/authorization/" + campus);
		HttpResponse<String> answer = post(form.uri(),
				Map.of("username", login, "password", CampusProvider.password()));
		while (answer.statusCode() / 100 == 3) {
			URI next = answer.uri().resolve(answer.headers().firstValue("location").orElseThrow());
			if (next.getPath().startsWith("/login/oauth2/code/")) {
				return next;
			}
			answer = send(HttpRequest.newBuilder(next));
		}
		throw new AssertionError("There is no way back: " + answer + answer.body());
	}

	/** Follows all redirects, over all borders. */
	HttpResponse<String> go(String address) {
		this.way.clear();
		return follow(get(address));
	}

	HttpResponse<String> get(String address) {
		return send(HttpRequest.newBuilder(URI.create(this.product).resolve(address)));
	}

	HttpResponse<String> signOut() {
		Matcher field = CSRF_FIELD.matcher(get("/").body());
		if (!field.find()) {
			throw new AssertionError("Nobody is signed in");
		}
		return follow(post(URI.create(this.product + "/logout"), Map.of("_csrf", field.group(1))));
	}

	/** As Tasklist does it. */
	HttpResponse<String> signOutOfTasklist() {
		get("/camunda/app/tasklist/default/");
		return send(HttpRequest.newBuilder(URI.create(this.product + "/camunda/api/admin/auth/user/default/logout"))
			.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
			.POST(BodyPublishers.noBody()));
	}

	HttpResponse<String> post(URI address, Map<String, String> form) {
		return send(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.entrySet()
				.stream()
				.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&")))));
	}

	List<URI> way() {
		return this.way;
	}

	String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	private HttpResponse<String> follow(HttpResponse<String> first) {
		HttpResponse<String> answer = first;
		for (int steps = 0; answer.statusCode() / 100 == 3 && steps < 20; steps++) {
			answer = send(HttpRequest
				.newBuilder(answer.uri().resolve(answer.headers().firstValue("location").orElseThrow())));
		}
		return answer;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpRequest made = request.build();
			this.way.add(made.uri());
			return this.client.send(made, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
