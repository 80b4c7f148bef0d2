package edu.suny.microcredentials.roster.process;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link TermKeeper} run by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RosterSchedule {

}
