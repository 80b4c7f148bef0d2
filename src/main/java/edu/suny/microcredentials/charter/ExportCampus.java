package edu.suny.microcredentials.charter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import edu.suny.microcredentials.campus.Campuses;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.springframework.stereotype.Component;

/** Writes a campus as its file, from which it can be made elsewhere. */
@Component
@Command(name = "export-campus", mixinStandardHelpOptions = true,
		description = "Writes a campus as the file from which it can be made elsewhere.")
class ExportCampus implements Callable<Integer> {

	private final CampusFiles files;

	private final Campuses campuses;

	@Spec
	private CommandSpec command;

	@Parameters(index = "0", paramLabel = "CAMPUS", description = "Its id.")
	private String campus;

	@Parameters(index = "1", paramLabel = "FILE", description = "JSON if its name ends in .json, else YAML.")
	private Path file;

	ExportCampus(CampusFiles files, Campuses campuses) {
		this.files = files;
		this.campuses = campuses;
	}

	@Override
	public Integer call() {
		if (this.campuses.find(this.campus).isEmpty()) {
			throw new ParameterException(this.command.commandLine(), "There is no campus '%s'.".formatted(this.campus));
		}
		try {
			Files.write(this.file, this.file.toString().endsWith(".json") ? this.files.json(this.campus)
					: this.files.yaml(this.campus));
		}
		catch (IOException ex) {
			throw new ParameterException(this.command.commandLine(),
					"The file '%s' cannot be written.".formatted(this.file));
		}
		return ExitCode.OK;
	}

}
