package edu.suny.microcredentials.charter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.web.multipart.MultipartFile;

/** What is typed into a form, as a campus file has it. */
final class Typed {

	private Typed() {
	}

	/** A text; nothing where nothing was typed. */
	static void put(ObjectNode object, String member, String text) {
		if (text != null && !text.isBlank()) {
			object.put(member, text.strip());
		}
	}

	static byte[] bytes(ObjectNode file) {
		return file.toString().getBytes(StandardCharsets.UTF_8);
	}

	static byte[] bytes(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
