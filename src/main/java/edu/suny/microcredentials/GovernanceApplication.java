package edu.suny.microcredentials;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The product: a Camunda 7 engine, its web apps, our pages and our API, in one process.
 */
@SpringBootApplication
public class GovernanceApplication {

	public static void main(String[] args) {
		SpringApplication.run(GovernanceApplication.class, args);
	}

}
