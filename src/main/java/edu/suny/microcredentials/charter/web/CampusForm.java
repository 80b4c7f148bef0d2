package edu.suny.microcredentials.charter.web;

import java.util.Base64;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.web.multipart.MultipartFile;

/** What a campus says of itself, as typed. */
record CampusForm(String name, String sector, String timeZone, String homePage, String issuerName, String issuerAddress,
		String issuerMail, String issuerDescription, String accent, String tracker, String appealDays,
		String lapseDays) {

	/** The file that says the same, and nothing of the rest. */
	ObjectNode file(MultipartFile logo) {
		ObjectNode file = JsonNodeFactory.instance.objectNode();
		Typed.put(file, "name", this.name);
		Typed.put(file, "sector", this.sector);
		Typed.put(file, "timeZone", this.timeZone);
		file.putNull("homePage");
		Typed.put(file, "homePage", this.homePage);
		ObjectNode issuer = JsonNodeFactory.instance.objectNode();
		Typed.put(issuer, "name", this.issuerName);
		Typed.put(issuer, "address", this.issuerAddress);
		Typed.put(issuer, "mail", this.issuerMail);
		Typed.put(issuer, "description", this.issuerDescription);
		file.set("issuer", issuer.isEmpty() ? JsonNodeFactory.instance.nullNode() : issuer);
		file.putNull("colours");
		if (this.accent != null && !this.accent.isBlank()) {
			file.putObject("colours").put("accent", this.accent.strip().toLowerCase());
		}
		ObjectNode settings = file.putObject("settings");
		Typed.put(settings, "tracker", this.tracker);
		number(settings, "appealDays", this.appealDays);
		number(settings, "lapseDays", this.lapseDays);
		if (logo != null && !logo.isEmpty()) {
			file.put("logo", "data:image/png;base64," + Base64.getEncoder().encodeToString(Typed.bytes(logo)));
		}
		return file;
	}

	private static void number(ObjectNode object, String member, String typed) {
		if (typed != null && typed.strip().matches("-?\\d{1,9}")) {
			object.put(member, Integer.parseInt(typed.strip()));
		}
		else {
			Typed.put(object, member, typed);
		}
	}

}
