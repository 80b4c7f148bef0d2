package edu.suny.microcredentials.notice.process;

import edu.suny.microcredentials.engine.PublishedToModels;
import edu.suny.microcredentials.notice.Postman;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Mails a notice. */
@PublishedToModels("sendNotice")
class SendNoticeDelegate implements JavaDelegate {

	private final Postman postman;

	SendNoticeDelegate(Postman postman) {
		this.postman = postman;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.postman.send(MailQueue.NOTICE.in(execution));
	}

}
