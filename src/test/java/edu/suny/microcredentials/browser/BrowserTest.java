package edu.suny.microcredentials.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import edu.suny.microcredentials.GovernanceTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole product, used through a real browser. The engine's jobs run by themselves, as
 * they do for people. Test methods take a {@link Browsers} and open a browser for each
 * person; when a test fails, what each of them saw last stands in {@code target/browser}.
 */
@Documented
@GovernanceTest
@ExtendWith(BrowserExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BrowserTest {

}
