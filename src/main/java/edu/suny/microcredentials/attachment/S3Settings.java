package edu.suny.microcredentials.attachment;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where an S3 store is.
 *
 * @param endpoint the address of a store that is not Amazon's, such as MinIO's; null for
 * Amazon's own
 */
record S3Settings(URI endpoint, String region, String bucket, String accessKey, String secretKey) {

	S3Settings {
		needed("region", "S3_REGION", region);
		needed("bucket", "S3_BUCKET", bucket);
		needed("access-key", "S3_ACCESSKEY", accessKey);
		needed("secret-key", "S3_SECRETKEY", secretKey);
	}

	/**
	 * Reads the address.
	 * @throws IllegalStateException if it is none
	 */
	static URI endpoint(String typed) {
		if (typed.isBlank()) {
			return null;
		}
		try {
			URI address = new URI(typed.strip());
			if (address.getHost() != null
					&& ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
				return address;
			}
		}
		catch (URISyntaxException ex) {
			// Said below.
		}
		throw new IllegalStateException(
				"governance.attachments.s3.endpoint is '%s': give an address such as https://minio.example.edu:9000."
					.formatted(typed));
	}

	private static void needed(String name, String variable, String value) {
		if (value == null || value.isBlank()) {
			throw new IllegalStateException(
					"governance.attachments.s3.%s is missing, and governance.attachments.store is s3: set it, for example by GOVERNANCE_ATTACHMENTS_%s."
						.formatted(name, variable));
		}
	}

	/** Without its keys. */
	@Override
	public String toString() {
		return "%s in %s at %s".formatted(this.bucket, this.region, this.endpoint);
	}

}
