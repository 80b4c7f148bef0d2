package edu.suny.microcredentials.notice.web;

import java.security.Principal;

import edu.suny.microcredentials.notice.Notices;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What I was told. */
@Controller
@RequestMapping("/notices")
class NoticesController {

	private final Notices notices;

	private final NoticeLines lines;

	NoticesController(Notices notices, NoticeLines lines) {
		this.notices = notices;
		this.lines = lines;
	}

	@GetMapping
	String page(Principal who, Model model) {
		model.addAttribute("notices", this.lines.of(who.getName()));
		model.addAttribute("unread", this.notices.unread(who.getName()));
		return "notices";
	}

	@PostMapping("/read")
	String readAll(Principal who) {
		this.notices.readAll(who.getName());
		return "redirect:/notices";
	}

	@PostMapping("/{id}/read")
	String read(@PathVariable long id, Principal who) {
		this.notices.read(who.getName(), id);
		return "redirect:/notices";
	}

}
