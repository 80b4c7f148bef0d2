package edu.suny.microcredentials.engine;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.access.Caller;

/** The request that Camunda Modeler sends when somebody presses Deploy. */
final class ModelerUpload {

	private static final String PART = "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";

	private static final String FILE = "--limit\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%1$s\"\r\n"
			+ "Content-Type: application/octet-stream\r\n\r\n";

	private final Map<String, String> fields = new LinkedHashMap<>();

	private final String file;

	private final byte[] bytes;

	/**
	 * One model.
	 * @param campus null if the person leaves the tenant empty
	 */
	ModelerUpload(String campus, String file, String text) {
		this(campus, file, text.getBytes(StandardCharsets.UTF_8));
	}

	ModelerUpload(String campus, String file, byte[] bytes) {
		this.file = file;
		this.bytes = bytes;
		with("deployment-name", "from the Modeler").with("deployment-source", "Camunda Modeler")
			.with("enable-duplicate-filtering", "true");
		if (campus != null) {
			with("tenant-id", campus);
		}
	}

	ModelerUpload with(String field, String value) {
		this.fields.put(field, value);
		return this;
	}

	HttpResponse<String> by(Caller caller) {
		StringBuilder body = new StringBuilder();
		this.fields.forEach((name, value) -> body.append(PART.formatted(name, value)));
		body.append(FILE.formatted(this.file));
		return caller.send(caller.request("/engine-rest/deployment/create")
			.header("Content-Type", "multipart/form-data; boundary=limit")
			.POST(BodyPublishers.ofByteArrays(List.of(body.toString().getBytes(StandardCharsets.UTF_8), this.bytes,
					"\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8)))));
	}

}
