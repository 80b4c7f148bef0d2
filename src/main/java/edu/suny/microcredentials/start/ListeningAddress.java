package edu.suny.microcredentials.start;

import java.util.List;

import org.springframework.core.env.Environment;

/** While there are accounts of known password, this machine alone may call. */
class ListeningAddress implements SettingCheck {

	@Override
	public List<SettingFinding> findings(Environment settings) {
		String address = settings.getProperty("server.address", "");
		if (!SettingCheck.isSample(settings) || Loopback.is(address)) {
			return List.of();
		}
		return List.of(SettingFinding.set("server.address",
				(address.isBlank() ? "is missing" : "is '%s'".formatted(address))
						+ ": the sample has accounts of known password, and listens on this machine alone.",
				"127.0.0.1"));
	}

}
