package edu.suny.microcredentials.models.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import edu.suny.microcredentials.comparison.Difference;
import edu.suny.microcredentials.comparison.ModelComparison;
import edu.suny.microcredentials.comparison.ModelReaders;
import edu.suny.microcredentials.engine.KeptForSecondPersonException;
import edu.suny.microcredentials.engine.ModelHistory;
import edu.suny.microcredentials.engine.OnceMore;
import edu.suny.microcredentials.engine.Refusals;
import edu.suny.microcredentials.engine.RefusedException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands between an office and a change of its campus's models. */
@Component
class ModelChangePage {

	private final ModelHistory history;

	private final ModelReaders readers;

	ModelChangePage(ModelHistory history, ModelReaders readers) {
		this.history = history;
		this.readers = readers;
	}

	/** What files would change, or why they cannot come in force. */
	String before(String campus, Principal who, Model model, HttpServletResponse response,
			Supplier<Map<String, byte[]>> files) {
		model.addAttribute("campus", this.readers.campus(campus, who.getName()));
		model.addAttribute("changes", this.readers.mayChange(campus, who.getName()));
		try {
			model.addAttribute("differences", differences(campus, files.get()));
		}
		catch (RefusedException ex) {
			refused(ex, model, response);
		}
		return "campus-models-change";
	}

	/** Back to the page of models, or why it was not changed. */
	String change(String campus, Principal who, Model model, HttpServletResponse response, RedirectAttributes next,
			Runnable change) {
		model.addAttribute("campus", this.readers.campus(campus, who.getName()));
		model.addAttribute("changes", this.readers.mayChange(campus, who.getName()));
		try {
			OnceMore.of(() -> {
				change.run();
				return null;
			});
		}
		catch (RuntimeException ex) {
			RefusedException refusal = Refusals.of(ex).orElseThrow(() -> ex);
			if (refusal instanceof KeptForSecondPersonException) {
				next.addFlashAttribute("kept", refusal.getMessage());
				return "redirect:/campuses/%s/changes".formatted(campus);
			}
			refused(refusal, model, response);
			return "campus-models-change";
		}
		next.addFlashAttribute("done", true);
		return "redirect:/campuses/%s/models".formatted(campus);
	}

	private static void refused(RefusedException refusal, Model model, HttpServletResponse response) {
		response.setStatus(refusal.reason().status());
		model.addAttribute("refusal", refusal);
	}

	private List<Difference> differences(String campus, Map<String, byte[]> files) {
		Map<String, byte[]> now = this.history
			.files(this.history.current(campus).orElseGet(this.history::shared).deployment());
		now.keySet().retainAll(files.keySet());
		return ModelComparison.between(now, files);
	}

}
