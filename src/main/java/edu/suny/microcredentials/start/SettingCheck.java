package edu.suny.microcredentials.start;

import java.util.List;

import org.springframework.core.env.Environment;

/**
 * Says what of the settings is missing or wrong, before there is any bean, a database or
 * a port. Has no constructor arguments, changes nothing, and is named in
 * {@code META-INF/spring.factories}.
 */
public interface SettingCheck {

	List<SettingFinding> findings(Environment settings);

	/** Whether commands need it, too, which open no port. */
	default boolean isForCommands() {
		return false;
	}

	/**
	 * Whether a start is refused for what it finds; if not, check-configuration alone
	 * says it.
	 */
	default boolean isForStart() {
		return true;
	}

	/**
	 * Whether this is the sample: accounts of known password, this machine alone.
	 */
	static boolean isSample(Environment settings) {
		return settings.getProperty("governance.sample", Boolean.class, false);
	}

}
