package edu.suny.microcredentials.sample;

import java.io.IOException;

import edu.suny.microcredentials.earlier.EarlierCredentials;
import edu.suny.microcredentials.earlier.EarlierUpload;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/**
 * What hillview approved before this system, from the file that its office would send.
 */
@TestConfiguration(proxyBeanMethods = false)
@Order(1)
public class SampleEarlierCredentials implements ApplicationRunner {

	private static final String CAMPUS = "hillview";

	private final EarlierCredentials credentials;

	SampleEarlierCredentials(EarlierCredentials credentials) {
		this.credentials = credentials;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		if (this.credentials.of(CAMPUS).isEmpty()) {
			byte[] file = new ClassPathResource("earlier-credentials/hillview.csv").getContentAsByteArray();
			this.credentials.putInForce(new EarlierUpload(CAMPUS, file, false), CAMPUS + "-office1");
		}
	}

}
