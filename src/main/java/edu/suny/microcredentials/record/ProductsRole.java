package edu.suny.microcredentials.record;

import java.util.Map;

import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the migrations, which run as the owner of the tables, as whom the product signs
 * in: that role may add to the record, and not change it.
 */
@Configuration(proxyBeanMethods = false)
class ProductsRole {

	@Bean
	FlywayConfigurationCustomizer rightsOfTheProduct(JdbcConnectionDetails product) {
		return (flyway) -> flyway.placeholders(Map.of("product", product.getUsername()));
	}

}
