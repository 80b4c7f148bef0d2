package edu.suny.microcredentials.attachment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

import edu.suny.microcredentials.start.SettingFinding;

import org.springframework.core.env.Environment;

/**
 * Where an S3 store is.
 *
 * @param endpoint the address of a store that is not Amazon's, such as MinIO's; null for
 * Amazon's own
 */
record S3Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {

	private static final String ENDPOINT = "governance.attachments.s3.endpoint";

	private static final String REGION = "governance.attachments.s3.region";

	private static final String BUCKET = "governance.attachments.s3.bucket";

	private static final String ACCESS_KEY = "governance.attachments.s3.access-key";

	private static final String SECRET_KEY = "governance.attachments.s3.secret-key";

	private static final String GIVEN = "what the store's administrator gave you";

	/** Reads settings in which nothing was found. */
	static S3Settings of(Environment settings) {
		String endpoint = value(settings, ENDPOINT);
		return new S3Settings(endpoint.isEmpty() ? null : URI.create(endpoint), value(settings, REGION),
				value(settings, BUCKET), value(settings, ACCESS_KEY), value(settings, SECRET_KEY));
	}

	/** What is missing or wrong of them. */
	static List<SettingFinding> findings(Environment settings) {
		List<SettingFinding> findings = new ArrayList<>();
		String endpoint = value(settings, ENDPOINT);
		if (!endpoint.isEmpty() && !isAddress(endpoint)) {
			findings.add(SettingFinding.set(ENDPOINT,
					"is '%s', which is no address of an S3 store: that is https:// and the name of a server, with its port."
						.formatted(endpoint),
					"https://minio.example.edu:9000"));
		}
		name(settings, REGION, "us-east-1", findings);
		name(settings, BUCKET, "governance", findings);
		for (String key : List.of(ACCESS_KEY, SECRET_KEY)) {
			if (value(settings, key).isEmpty()) {
				findings.add(missing(key, GIVEN));
			}
		}
		return findings;
	}

	private static void name(Environment settings, String property, String example, List<SettingFinding> findings) {
		String value = value(settings, property);
		if (value.isEmpty()) {
			findings.add(missing(property, example));
		}
		else if (!value.matches("[\\w.-]+")) {
			findings.add(SettingFinding.set(property,
					"is '%s', which is no name: it has letters, digits and hyphens.".formatted(value), example));
		}
	}

	private static SettingFinding missing(String property, String example) {
		return SettingFinding.set(property, "is missing, and governance.attachments.store is s3.", example);
	}

	private static boolean isAddress(String typed) {
		try {
			URI address = new URI(typed);
			return address.getHost() != null && List.of("https", "http").contains(String.valueOf(address.getScheme()))
					&& address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private static String value(Environment settings, String property) {
		return settings.getProperty(property, "").strip();
	}

	/** Without its keys. */
	@Override
	public String toString() {
		return "%s in %s at %s".formatted(this.bucket, this.region, this.endpoint);
	}

}
