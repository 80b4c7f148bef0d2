package edu.suny.microcredentials.access;

import java.util.regex.Pattern;

/**
 * The one way to write a path. The server, the web apps' filters and the engine's API
 * each read paths in a way of their own; only of a plain one do all read the same.
 */
final class PlainPath {

	/**
	 * Empty segments, dots for segments, parameters, backslashes, and letters, digits and
	 * other characters in hexadecimal that need it not or that would be structure, were
	 * they decoded (RFC 3986, sections 2.3 and 6.2.2).
	 */
	private static final Pattern NOT_PLAIN = Pattern
		.compile("//|[;\\\\]|/\\.{1,2}(?:/|$)|%(?:[01][0-9a-f]|2[5def]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9aef])"
				+ "|%(?![0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

	private PlainPath() {
	}

	static boolean is(String path) {
		return path.startsWith("/") && !NOT_PLAIN.matcher(path).find();
	}

}
