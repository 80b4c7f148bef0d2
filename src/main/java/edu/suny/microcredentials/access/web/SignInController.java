package edu.suny.microcredentials.access.web;

import java.security.Principal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
class SignInController {

	@GetMapping("/login")
	String signIn(Principal who, @RequestParam(required = false) String error,
			@RequestParam(required = false) String signedOut, Model model) {
		if (who != null) {
			return "redirect:/";
		}
		model.addAttribute("failed", error != null);
		model.addAttribute("signedOut", signedOut != null);
		return "login";
	}

}
