package edu.suny.microcredentials.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon about each file, where there is one (clamd's INSTREAM). What it
 * cannot be asked about is not kept.
 */
@Component
class VirusScanner {

	private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);

	private static final int CONNECT_MILLIS = 5_000;

	private static final int ANSWER_MILLIS = 30_000;

	private static final int CHUNK = 8192;

	private static final int LONGEST_ANSWER = 1000;

	/** Null where there is none. */
	private final ScannerAddress address;

	VirusScanner(@Value("${governance.attachments.clamav:}") String address) {
		this.address = address.isBlank() ? null : ScannerAddress.of(address).orElseThrow();
	}

	/** Why no scanner answers at its address; empty if one does. */
	Optional<String> absence() {
		try (Socket socket = connect(CONNECT_MILLIS)) {
			socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
			return "PONG".equals(answer(socket)) ? Optional.empty() : Optional.of("what answers is something else");
		}
		catch (UnknownHostException ex) {
			return Optional.of("there is no host of that name");
		}
		catch (IOException ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Lets pass what is clean.
	 * @throws RefusedException if it is not, or if the scanner does not say so
	 */
	void check(Path file, String name) {
		if (this.address == null) {
			return;
		}
		String answer;
		try {
			answer = ask(file);
		}
		catch (IOException ex) {
			answer = ex.toString();
		}
		if (answer.endsWith(" FOUND")) {
			LOG.warn("The virus scanner found something in an attachment: {}", answer);
			throw new RefusedException(Reason.INVALID,
					"The virus scanner found something in “%s”, and it was not kept. Have your computer checked."
						.formatted(name));
		}
		if (!answer.equals("stream: OK")) {
			LOG.warn("The virus scanner cannot be asked: {}", answer);
			throw new RefusedException(Reason.CONFLICT,
					"“%s” cannot be checked for viruses now, and was not kept. Try again in a few minutes."
						.formatted(name));
		}
	}

	private String ask(Path file) throws IOException {
		try (Socket socket = connect(ANSWER_MILLIS); InputStream content = Files.newInputStream(file)) {
			DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			byte[] chunk = new byte[CHUNK];
			for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
				if (read > 0) {
					out.writeInt(read);
					out.write(chunk, 0, read);
				}
			}
			out.writeInt(0);
			out.flush();
			return answer(socket);
		}
	}

	private Socket connect(int answerMillis) throws IOException {
		Socket socket = new Socket();
		try {
			socket.connect(new InetSocketAddress(this.address.host(), this.address.port()), CONNECT_MILLIS);
			socket.setSoTimeout(answerMillis);
			return socket;
		}
		catch (IOException ex) {
			socket.close();
			throw ex;
		}
	}

	private static String answer(Socket socket) throws IOException {
		return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
			.replace("\0", "")
			.strip();
	}

}
