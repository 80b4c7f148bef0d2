package edu.suny.microcredentials.request;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is read of the directory and of a proposal by parts of a page that know nothing of
 * each other: who asks for the same again gets what was read before. It lasts as long as
 * one GET, so that nothing has to be kept in step between nodes; whatever changes
 * something reads afresh.
 */
public final class ReadOnce {

	private static final ThreadLocal<Map<Object, Object>> READ = new ThreadLocal<>();

	private ReadOnce() {
	}

	/** Remembers from now on in this thread what is read. */
	public static void begin() {
		READ.set(new HashMap<>());
	}

	/** Remembers nothing any more. */
	public static void end() {
		READ.remove();
	}

	/**
	 * What was read before under this key, else what is read now.
	 * @param key what is read and of whom, different from all others
	 */
	@SuppressWarnings("unchecked")
	public static <T> T of(Object key, Supplier<T> reading) {
		Map<Object, Object> read = READ.get();
		if (read == null) {
			return reading.get();
		}
		if (!read.containsKey(key)) {
			read.put(key, reading.get());
		}
		return (T) read.get(key);
	}

}
