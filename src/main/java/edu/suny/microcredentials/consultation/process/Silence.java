package edu.suny.microcredentials.consultation.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import edu.suny.microcredentials.campus.Body;
import edu.suny.microcredentials.campus.Campuses;
import edu.suny.microcredentials.consultation.Consultation;
import edu.suny.microcredentials.consultation.Consultations;
import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.Groups;
import edu.suny.microcredentials.notice.NewNotice;
import edu.suny.microcredentials.notice.Notices;

import org.springframework.stereotype.Component;

/** Tells the chair of a body and the governance office that it does not answer. */
@Component
class Silence {

	private final Consultations consultations;

	private final Campuses campuses;

	private final Belonging belonging;

	private final Notices notices;

	Silence(Consultations consultations, Campuses campuses, Belonging belonging, Notices notices) {
		this.consultations = consultations;
		this.campuses = campuses;
		this.belonging = belonging;
		this.notices = notices;
	}

	/** Each time anew: the key holds when their clock began again. */
	void tell(long id) {
		Consultation consultation = this.consultations.get(id);
		String campus = consultation.campus();
		Optional<Body> body = Optional.ofNullable(consultation.body())
			.flatMap((each) -> this.campuses.body(campus, each));
		String name = body.map(Body::name).orElseGet(() -> this.belonging.name(consultation.person()));
		Set<String> told = new LinkedHashSet<>();
		body.map(Body::chair).ifPresent(told::add);
		told.addAll(this.belonging.members(Groups.officeOf(campus)));
		String key = "silence:%d:%d".formatted(id, consultation.askedAt().toEpochMilli());
		String subject = "%s has not answered on %s".formatted(name, consultation.proposal());
		String text = "%s was asked about proposal %s and did not answer in the time. It is asked again, until %s; the proposal waits for the answer."
			.formatted(name, consultation.proposal(), day(consultation, campus));
		told.forEach((person) -> this.notices.tell(new NewNotice(person, key, "escalation", campus,
				consultation.proposal(), subject, text, "/proposals/" + consultation.proposal())));
	}

	private LocalDate day(Consultation consultation, String campus) {
		ZoneId zone = this.campuses.get(campus).zone();
		return LocalDate.ofInstant(this.consultations.due(consultation), zone);
	}

}
