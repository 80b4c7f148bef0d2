package edu.suny.microcredentials.campus;

import java.time.ZoneId;

import org.springframework.data.annotation.Id;

/**
 * A campus: a tenant of the engine under the same id.
 *
 * @param sector for example community college, comprehensive college, university center
 */
public record Campus(@Id String id, String name, String sector, String timeZone, String homePage) {

	public ZoneId zone() {
		return ZoneId.of(this.timeZone);
	}

}
