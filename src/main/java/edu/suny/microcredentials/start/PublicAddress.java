package edu.suny.microcredentials.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

import org.springframework.core.env.Environment;

/**
 * The address under which people and other programs reach the product. What is published
 * and sent names it, so it cannot be guessed from requests.
 */
class PublicAddress implements SettingCheck {

	private static final String PROPERTY = "governance.public-address";

	@Override
	public List<SettingFinding> findings(Environment settings) {
		String address = settings.getProperty(PROPERTY, "");
		return wrong(address, SettingCheck.isSample(settings))
			.map((wrong) -> SettingFinding.set(PROPERTY, wrong, "https://governance.example.edu"))
			.stream()
			.toList();
	}

	private static Optional<String> wrong(String address, boolean sample) {
		if (address.isBlank()) {
			return sample ? Optional.empty()
					: Optional.of("is missing: the address under which people reach the product, for links.");
		}
		Optional<URI> uri = parse(address);
		if (uri.isEmpty()) {
			return Optional.of("is no address of a server: it is '%s', and has to be https:// and a name, without a "
				.formatted(address) + "path.");
		}
		boolean loopback = Loopback.is(uri.get().getHost());
		if (sample && !loopback) {
			return Optional.of("is '%s', but the sample has accounts of known password and is for this machine alone."
				.formatted(address));
		}
		if (!loopback && !"https".equals(uri.get().getScheme())) {
			return Optional.of("is '%s', over which passwords could be read on their way.".formatted(address));
		}
		return Optional.empty();
	}

	private static Optional<URI> parse(String address) {
		try {
			URI uri = new URI(address.strip());
			boolean whole = uri.getHost() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()))
					&& List.of("", "/").contains(uri.getPath()) && uri.getQuery() == null && uri.getFragment() == null
					&& uri.getUserInfo() == null;
			return whole ? Optional.of(uri) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

}
