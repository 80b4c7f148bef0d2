package edu.suny.microcredentials.access;

import java.util.List;

import edu.suny.microcredentials.start.SettingCheck;
import edu.suny.microcredentials.start.SettingFinding;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether the providers and directories of campuses are described as they have to be. */
class SignInCheck implements SettingCheck {

	@Override
	public List<SettingFinding> findings(Environment settings) {
		try {
			return Binder.get(settings)
				.bind("governance.sign-in", SignInSettings.class)
				.map(SignInSettings::problems)
				.orElse(List.of())
				.stream()
				.map(SettingFinding::new)
				.toList();
		}
		catch (BindException ex) {
			return List
				.of(new SettingFinding("%s cannot be read: %s".formatted(ex.getName(), ex.getCause().getMessage())));
		}
	}

}
