package edu.suny.microcredentials.start;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether only this machine is behind an address. */
final class Loopback {

	private Loopback() {
	}

	/** By name or number; no name but {@code localhost} is asked about. */
	static boolean is(String host) {
		String plain = host.replaceAll("^\\[|]$", "");
		if ("localhost".equalsIgnoreCase(plain)) {
			return true;
		}
		try {
			return plain.matches("[0-9.]+|[0-9a-fA-F:]+:[0-9a-fA-F:.]*")
					&& InetAddress.getByName(plain).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
