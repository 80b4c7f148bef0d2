package edu.suny.microcredentials.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Against a small server that speaks what S3 answers to put, get and delete. */
class S3StoreTests {

	private static final String BUCKET = "/governance/attachments/";

	@TempDir
	Path folder;

	private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

	private HttpServer server;

	private volatile String authorization;

	private volatile String payload;

	/** What it answers whatever it is asked; 0 for what it has. */
	private volatile int fault;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void whatIsKeptIsThereWholeUnderItsIdAndSigned() throws Exception {
		UUID id = UUID.randomUUID();
		byte[] film = new byte[3_000_000];
		film[2_999_999] = 7;
		S3Store store = store(this.server.getAddress().getPort());

		store.keep(id, Files.write(this.folder.resolve("film"), film));

		assertThat(this.objects.keySet()).containsExactly(BUCKET + id);
		assertThat(Arrays.equals(this.objects.get(BUCKET + id), film)).isTrue();
		assertThat(this.authorization).startsWith("AWS4-HMAC-SHA256 Credential=the-key/")
			.contains("/antarctica-1/s3/aws4_request", "Signature=")
			.doesNotContain("the-secret");
		assertThat(this.payload).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(film)));
		try (InputStream content = store.open(id)) {
			assertThat(Arrays.equals(content.readAllBytes(), film)).isTrue();
		}
		store.forget(id);
		assertThat(this.objects).isEmpty();
		store.destroy();
	}

	@Test
	void whatIsNotThereIsSaidToBeMissing() throws IOException {
		S3Store store = store(this.server.getAddress().getPort());

		assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> store.open(UUID.randomUUID()))
			.withMessageContaining("is not in the S3 store");
		store.forget(UUID.randomUUID());
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 500, 503 })
	void aStoreThatRefusesIsAFaultAndKeepsNothing(int status) throws IOException {
		this.fault = status;
		S3Store store = store(this.server.getAddress().getPort());
		Path file = Files.writeString(this.folder.resolve("letter"), "letter");

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.keep(UUID.randomUUID(), file))
			.withMessageContaining("did not keep")
			.satisfies((ex) -> assertThat(ex.toString()).doesNotContain("the-secret"));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.open(UUID.randomUUID()))
			.isNotInstanceOf(FileNotFoundException.class);
		assertThat(this.objects).isEmpty();
	}

	@Test
	void aStoreThatIsNotThereIsAFault() throws IOException {
		int port;
		try (ServerSocket gone = new ServerSocket(0)) {
			port = gone.getLocalPort();
		}
		S3Store store = store(port);
		Path file = Files.writeString(this.folder.resolve("letter"), "letter");

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.keep(UUID.randomUUID(), file));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.forget(UUID.randomUUID()));
	}

	@Test
	void itsKeysAreNotWrittenWhereItIs() {
		assertThat(new S3Settings(null, "antarctica-1", "x", "the-key", "the-secret").toString())
			.isEqualTo("x in antarctica-1 at null");
	}

	private static S3Store store(int port) {
		return new S3Store(new S3Settings(URI.create("http://localhost:" + port), "antarctica-1", "governance",
				"the-key", "the-secret"));
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] sent = exchange.getRequestBody().readAllBytes();
			String path = exchange.getRequestURI().getPath();
			this.authorization = exchange.getRequestHeaders().getFirst("Authorization");
			if (this.fault != 0) {
				error(exchange, this.fault, "AnyFault");
				return;
			}
			switch (exchange.getRequestMethod()) {
				case "PUT" -> {
					this.payload = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
					this.objects.put(path, sent);
					exchange.sendResponseHeaders(200, -1);
				}
				case "DELETE" -> {
					this.objects.remove(path);
					exchange.sendResponseHeaders(204, -1);
				}
				default -> get(exchange, this.objects.get(path));
			}
		}
	}

	private static void get(HttpExchange exchange, byte[] object) throws IOException {
		if (object == null) {
			error(exchange, 404, "NoSuchKey");
			return;
		}
		exchange.sendResponseHeaders(200, object.length);
		exchange.getResponseBody().write(object);
	}

	private static void error(HttpExchange exchange, int status, String code) throws IOException {
		byte[] text = "<Error><Code>%s</Code><Message>No.</Message></Error>".formatted(code)
			.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, text.length);
		exchange.getResponseBody().write(text);
	}

}
