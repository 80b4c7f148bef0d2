package edu.suny.microcredentials.notice.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.engine.Belonging;
import edu.suny.microcredentials.engine.EngineIdentity;
import edu.suny.microcredentials.engine.ProcessVariable;
import edu.suny.microcredentials.notice.MailSettings;
import edu.suny.microcredentials.notice.NoticesKept;
import edu.suny.microcredentials.notice.Outbox;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the engine mail each notice in a job of its own, begun in the transaction of the
 * notice: both are kept, or neither.
 */
@Component
class MailQueue {

	/** The id of the row in {@code notice}. */
	static final ProcessVariable<Long> NOTICE = new ProcessVariable<>("notice", Long.class);

	private final ProcessEngine engine;

	private final EngineIdentity identity;

	private final Belonging belonging;

	private final Outbox outbox;

	private final MailSettings settings;

	MailQueue(@Lazy ProcessEngine engine, EngineIdentity identity, Belonging belonging, Outbox outbox,
			MailSettings settings) {
		this.engine = engine;
		this.identity = identity;
		this.belonging = belonging;
		this.outbox = outbox;
		this.settings = settings;
	}

	@EventListener
	void kept(NoticesKept event) {
		if (!this.settings.isOn()) {
			return;
		}
		Map<String, String> addresses = this.belonging.addresses(event.recipients().values());
		List<Long> mailed = event.recipients()
			.entrySet()
			.stream()
			.filter((notice) -> addresses.containsKey(notice.getValue()))
			.map(Map.Entry::getKey)
			.toList();
		if (!mailed.isEmpty()) {
			this.outbox.queue(mailed);
			begin(mailed);
		}
	}

	/** One command for all of them, so that two hundred are written in one go. */
	private void begin(Collection<Long> notices) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		this.identity.asSystem(() -> configuration.getCommandExecutorTxRequired().execute((context) -> {
			notices.forEach((id) -> this.engine.getRuntimeService()
				.createProcessInstanceByKey("send-notice")
				.processDefinitionWithoutTenantId()
				.businessKey("notice-" + id)
				.setVariable(NOTICE.name(), id)
				.execute());
			return null;
		}));
	}

}
