package edu.suny.microcredentials.attack;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import edu.suny.microcredentials.access.Caller;

/** One of the two ways to the engine's API: with credentials, or from the web apps. */
record EngineDoor(Caller caller, String prefix) {

	/** Both for a person, the first for a service account. */
	static List<EngineDoor> of(int port, String person) {
		Caller script = Caller.script(port, person);
		if (person.endsWith("-service")) {
			return List.of(new EngineDoor(script, "/engine-rest"));
		}
		Caller browser = Caller.browser(port, person);
		browser.get("/camunda/app/tasklist/default/");
		return List.of(new EngineDoor(script, "/engine-rest"),
				new EngineDoor(browser, "/camunda/api/engine/engine/default"));
	}

	HttpResponse<String> call(EngineCall call, String address, String body) {
		return send(call.method(), this.prefix + address, body);
	}

	HttpResponse<String> send(String method, String address, String body) {
		var request = this.caller.withJson(address);
		return this.caller.send(method.equals("GET") ? request
				: request.method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
	}

}
