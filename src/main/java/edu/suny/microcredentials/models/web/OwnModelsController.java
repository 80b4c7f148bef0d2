package edu.suny.microcredentials.models.web;

import java.security.Principal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.engine.ModelSets;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.engine.RefusedException.Reason;
import edu.suny.microcredentials.page.CarriedFile;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes files of a campus's own models on its page: they are checked as they would be to
 * come in force, and their office reads what they would change before they do.
 */
@Controller
@RequestMapping("/campuses/{campus}/models")
class OwnModelsController {

	/** Bytes; half as much again is sent with the page that asks. */
	private static final int MOST = 1024 * 1024;

	private final ModelChangePage changes;

	private final ModelSets sets;

	OwnModelsController(ModelChangePage changes, ModelSets sets) {
		this.changes = changes;
		this.sets = sets;
	}

	@PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String tryFiles(@PathVariable String campus, @RequestParam(required = false) List<MultipartFile> files,
			Principal who, Model model, HttpServletResponse response) {
		return this.changes.before(campus, who, model, response, () -> {
			Map<String, byte[]> chosen = chosen(files);
			this.sets.tryOut(campus, chosen, who.getName());
			model.addAttribute("brought",
					chosen.entrySet()
						.stream()
						.map((file) -> new Brought(file.getKey(), CarriedFile.carry(file.getValue())))
						.toList());
			return chosen;
		});
	}

	@PostMapping("/own")
	String putInForce(@PathVariable String campus, @RequestParam(defaultValue = "") List<String> name,
			@RequestParam(defaultValue = "") List<String> content, Principal who, Model model,
			HttpServletResponse response, RedirectAttributes next) {
		return this.changes.change(campus, who, model, response, next,
				() -> this.sets.deploy(campus, decoded(name, content), who.getName(), "the page of models"));
	}

	private static Map<String, byte[]> chosen(List<MultipartFile> files) {
		Map<String, byte[]> chosen = new LinkedHashMap<>();
		for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
			if (!file.isEmpty()) {
				String name = file.getOriginalFilename().replaceFirst(".*[/\\\\]", "");
				if (chosen.put(name, CarriedFile.content(file)) != null) {
					throw new RefusedException(Reason.INVALID,
							"'%s' is there twice. Bring each file once.".formatted(name));
				}
			}
		}
		if (chosen.values().stream().mapToLong((content) -> content.length).sum() > MOST) {
			throw new RefusedException(Reason.INVALID,
					"Together these files have more than 1 MB. Bring fewer at once, or deploy them from Camunda Modeler.");
		}
		if (chosen.isEmpty()) {
			throw new RefusedException(Reason.INVALID,
					"Choose at least one file: a .bpmn, .dmn or .form under the name of the model that it replaces.");
		}
		return chosen;
	}

	private static Map<String, byte[]> decoded(List<String> names, List<String> contents) {
		if (names.isEmpty() || names.size() != contents.size()) {
			throw CarriedFile.cutOff();
		}
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (int index = 0; index < names.size(); index++) {
			files.put(names.get(index), CarriedFile.of(contents.get(index)));
		}
		return files;
	}

	/**
	 * A file that was looked at and is not in force yet.
	 *
	 * @param content in Base64
	 */
	record Brought(String name, String content) {
	}

}
