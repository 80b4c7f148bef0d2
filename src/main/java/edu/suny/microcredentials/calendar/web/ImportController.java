package edu.suny.microcredentials.calendar.web;

import java.security.Principal;

import edu.suny.microcredentials.calendar.CalendarImports;
import edu.suny.microcredentials.calendar.ImportPlan;
import edu.suny.microcredentials.calendar.PersonalCalendar;
import edu.suny.microcredentials.campus.Campus;
import edu.suny.microcredentials.engine.OnceMore;
import edu.suny.microcredentials.page.CarriedFile;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A calendar file, to be tried and then put in force. Between the two the page itself
 * keeps the file.
 */
@Controller
@RequestMapping("/calendar")
class ImportController {

	private final CalendarImports imports;

	private final PersonalCalendar calendar;

	ImportController(CalendarImports imports, PersonalCalendar calendar) {
		this.imports = imports;
		this.calendar = calendar;
	}

	/** What a file would change. */
	@PostMapping(path = "/trial", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String tryFile(@RequestParam(required = false) String campus, @RequestParam MultipartFile file, Principal who,
			Model model) {
		Campus of = this.calendar.campus(who.getName(), campus);
		byte[] content = CarriedFile.content(file);
		show(of, this.imports.plan(of.id(), content, who.getName()), content, model);
		return "calendar-trial";
	}

	/**
	 * Puts in force what was shown; shows it again if it would change other things now.
	 */
	@PostMapping("/import")
	String putInForce(@RequestParam(required = false) String campus, @RequestParam String content,
			@RequestParam String shown, Principal who, Model model, RedirectAttributes next) {
		Campus of = this.calendar.campus(who.getName(), campus);
		byte[] file = CarriedFile.of(content);
		ImportPlan plan = OnceMore.of(() -> this.imports.putInForce(of.id(), file, shown, who.getName()));
		if (!plan.changes() || !plan.digest().equals(shown)) {
			show(of, plan, file, model);
			model.addAttribute("outdated", true);
			return "calendar-trial";
		}
		next.addAttribute("campus", of.id());
		next.addFlashAttribute("done",
				"The file is in force. Ends of votes, reminders and due dates are reckoned by it.");
		return "redirect:/calendar";
	}

	private static void show(Campus campus, ImportPlan plan, byte[] file, Model model) {
		model.addAttribute("campus", campus);
		model.addAttribute("plan", plan);
		model.addAttribute("content", CarriedFile.carry(file));
	}

}
