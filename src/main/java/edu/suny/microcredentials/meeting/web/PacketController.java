package edu.suny.microcredentials.meeting.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;

import edu.suny.microcredentials.meeting.Committees;
import edu.suny.microcredentials.meeting.Participant;
import edu.suny.microcredentials.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What members read for a meeting, as a page and as a PDF made from it. */
@Controller
@RequestMapping("/committees/{body}/meetings/{id}")
class PacketController {

	private final Committees committees;

	private final Packets packets;

	private final Pdfs pdfs;

	private final Words words;

	PacketController(Committees committees, Packets packets, Pdfs pdfs, Words words) {
		this.committees = committees;
		this.packets = packets;
		this.pdfs = pdfs;
		this.words = words;
	}

	@GetMapping("/packet")
	String page(@PathVariable String body, @PathVariable long id, Principal who, Model model) {
		model.addAllAttributes(model(this.committees.at(body, who.getName()), id));
		return "packet";
	}

	@GetMapping("/packet.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String body, @PathVariable long id, Principal who,
			HttpServletRequest request, HttpServletResponse response) {
		Participant participant = this.committees.at(body, who.getName());
		return this.pdfs.of("packet-print", model(participant, id),
				"packet-%s-%d.pdf".formatted(participant.body().id(), id), request, response);
	}

	private Map<String, Object> model(Participant participant, long id) {
		Packet packet = this.packets.of(participant, id);
		Map<String, Object> model = new HashMap<>();
		model.put("participant", participant);
		model.put("packet", packet);
		model.put("zone", participant.zone());
		model.put("title", "Packet for the meeting of %s"
			.formatted(this.words.day(packet.meeting().begins(), participant.zone())));
		return model;
	}

}
