package edu.suny.microcredentials.access.web;

import java.security.Principal;

import edu.suny.microcredentials.access.SignInRefusal;
import edu.suny.microcredentials.access.provider.ProviderDoors;
import edu.suny.microcredentials.access.provider.ProviderSignOut;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
class SignInController {

	private final ProviderDoors providers;

	SignInController(ProviderDoors providers) {
		this.providers = providers;
	}

	@GetMapping("/login")
	String signIn(Principal who, @RequestParam(required = false) String error,
			@RequestParam(required = false) String signedOut, HttpServletRequest request, Model model) {
		if (who != null) {
			return "redirect:/";
		}
		return page(
				(error != null) ? "The name or the password is wrong. After several wrong tries wait a minute." : null,
				signedOut != null, request, model);
	}

	/** In answer to a sign-in that did not succeed. */
	@RequestMapping(SignInRefusal.PATH)
	String refused(@RequestAttribute(SignInRefusal.SENTENCE) String sentence, HttpServletRequest request, Model model) {
		return page(sentence, false, request, model);
	}

	private String page(String refusal, boolean signedOut, HttpServletRequest request, Model model) {
		model.addAttribute("refusal", refusal);
		model.addAttribute("signedOut", signedOut);
		model.addAttribute("providers", this.providers.buttons());
		model.addAttribute("next", signedOut ? ProviderSignOut.next(request).orElse(null) : null);
		return "login";
	}

}
