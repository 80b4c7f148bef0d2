package edu.suny.microcredentials.attachment;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * In a bucket of an S3 store, each under its id and never under its name. An object is
 * whole or not there.
 */
@Component
@ConditionalOnProperty(name = "governance.attachments.store", havingValue = "s3")
class S3Store implements AttachmentStore, DisposableBean {

	private static final Duration CONNECT = Duration.ofSeconds(5);

	/** With its repetitions; the row of the proposal is held for as long. */
	private static final Duration ANSWER = Duration.ofSeconds(20);

	private static final String PREFIX = "attachments/";

	private final String bucket;

	private final S3Client client;

	@Autowired
	S3Store(Environment settings) {
		this(S3Settings.of(settings));
	}

	S3Store(S3Settings settings) {
		this.bucket = settings.bucket();
		S3ClientBuilder builder = S3Client.builder()
			.region(Region.of(settings.region()))
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
			// Stores that are not Amazon's know neither more checksums than are needed,
			// signed chunks,
			// nor names of hosts for buckets.
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
			.serviceConfiguration((service) -> service.pathStyleAccessEnabled(settings.endpoint() != null)
				.chunkedEncodingEnabled(false))
			.httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER))
			.overrideConfiguration((calls) -> calls.apiCallTimeout(ANSWER));
		if (settings.endpoint() != null) {
			builder.endpointOverride(settings.endpoint());
		}
		this.client = builder.build();
	}

	@Override
	public void keep(UUID id, Path file) throws IOException {
		try {
			this.client.putObject((put) -> put.bucket(this.bucket).key(PREFIX + id), RequestBody.fromFile(file));
		}
		catch (SdkException ex) {
			throw new IOException("The S3 store did not keep attachment %s".formatted(id), ex);
		}
	}

	@Override
	public InputStream open(UUID id) throws IOException {
		try {
			return this.client.getObject((get) -> get.bucket(this.bucket).key(PREFIX + id));
		}
		catch (NoSuchKeyException ex) {
			throw (IOException) new FileNotFoundException(
					"The content of attachment %s is not in the S3 store".formatted(id))
				.initCause(ex);
		}
		catch (SdkException ex) {
			throw new IOException("The S3 store did not answer for attachment %s".formatted(id), ex);
		}
	}

	@Override
	public void forget(UUID id) throws IOException {
		try {
			this.client.deleteObject((delete) -> delete.bucket(this.bucket).key(PREFIX + id));
		}
		catch (SdkException ex) {
			throw new IOException("The S3 store did not remove attachment %s".formatted(id), ex);
		}
	}

	@Override
	public void destroy() {
		this.client.close();
	}

}
