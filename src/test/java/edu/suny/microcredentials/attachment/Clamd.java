package edu.suny.microcredentials.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** A daemon that looks for no viruses, and answers as it is told. */
final class Clamd {

	private Clamd() {
	}

	/** Answers one who asks whether it is there; returns what was asked. */
	static String pinged(ServerSocket server, String answer) {
		try (Socket socket = server.accept()) {
			String asked = new String(socket.getInputStream().readNBytes(6), StandardCharsets.US_ASCII);
			say(socket, answer);
			return asked;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Answers one who sends a file; returns how many bytes it had. */
	static int scanned(ServerSocket server, String answer) {
		try (Socket socket = server.accept()) {
			DataInputStream in = new DataInputStream(socket.getInputStream());
			assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
			int all = 0;
			for (int length = in.readInt(); length > 0; length = in.readInt()) {
				all += in.readNBytes(length).length;
			}
			say(socket, answer);
			return all;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** A port at which nothing listens. */
	static int nowhere() throws IOException {
		try (ServerSocket gone = new ServerSocket(0)) {
			return gone.getLocalPort();
		}
	}

	private static void say(Socket socket, String answer) throws IOException {
		socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
	}

}
