package edu.suny.microcredentials.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server for mail that takes no recipient. */
final class RefusingServer implements AutoCloseable {

	private final ServerSocket socket;

	private final String answer;

	RefusingServer(String answer) throws IOException {
		this.answer = answer;
		this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(this::serve, "refusing-mail-server");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void serve() {
		try (Socket client = this.socket.accept();
				BufferedReader in = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
			say(client, "220 refusing");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (line.startsWith("QUIT")) {
					say(client, "221 bye");
					return;
				}
				say(client, line.startsWith("RCPT") ? this.answer : "250 good");
			}
		}
		catch (IOException ex) {
			if (!this.socket.isClosed()) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static void say(Socket client, String line) throws IOException {
		client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
