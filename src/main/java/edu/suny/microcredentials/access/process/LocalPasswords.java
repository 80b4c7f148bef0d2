package edu.suny.microcredentials.access.process;

import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Checks passwords of our own accounts. The engine's check would lock an account for
 * everybody after a stranger's tries, and tells by its haste which accounts there are
 * not.
 */
@Component
class LocalPasswords {

	private static final String SALT = UUID.randomUUID().toString();

	private final ProcessEngine engine;

	private final ExternalAccounts external;

	LocalPasswords(@Lazy ProcessEngine engine, ExternalAccounts external) {
		this.engine = engine;
		this.external = external;
	}

	/** Whether there is an account of this id whose password is ours to check. */
	boolean has(String user) {
		return this.engine.getIdentityService().createUserQuery().userId(user).count() > 0
				&& !this.external.isKnown(user);
	}

	/** As much work for an account that does not exist as for one that does. */
	boolean check(String user, String password) {
		PasswordManager passwords = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getPasswordManager();
		IdentityService identity = this.engine.getIdentityService();
		Optional<UserEntity> found = Optional
			.ofNullable((UserEntity) identity.createUserQuery().userId(user).singleResult());
		boolean elsewhere = this.external.isBound(user);
		Optional<String> hash = found.map(UserEntity::getPassword);
		if (hash.isEmpty() || elsewhere) {
			passwords.encrypt(EncryptionUtil.saltPassword(password, SALT));
			return false;
		}
		return passwords.check(EncryptionUtil.saltPassword(password, found.get().getSalt()), hash.get());
	}

}
