package edu.suny.microcredentials.access;

import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.WebUtils;

/**
 * Where somebody signs in from.
 *
 * @param device the mark that the browser kept of an earlier sign-in; null for scripts
 * @param page whether it is the sign-in page
 */
record Origin(String address, String device, boolean page) implements Serializable {

	static final String DEVICE = "governance-device";

	/** The sign-in page, in a browser. */
	static Origin ofPage(HttpServletRequest request) {
		return new Origin(network(request.getRemoteAddr()),
				Optional.ofNullable(WebUtils.getCookie(request, DEVICE)).map(Cookie::getValue).orElse(null), true);
	}

	/** A script, which sends its credentials with each request. */
	static Origin ofScript(HttpServletRequest request) {
		return new Origin(network(request.getRemoteAddr()), null, false);
	}

	/** One person has a whole range of the newer addresses. */
	private static String network(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			return HexFormat.of().formatHex(Arrays.copyOf(InetAddress.getByName(address).getAddress(), 8));
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
