package edu.suny.microcredentials.access.process;

import java.util.List;
import java.util.Map;

import edu.suny.microcredentials.access.SignInSettings.Ldap;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.identity.impl.ldap.LdapConfiguration;
import org.camunda.bpm.identity.impl.ldap.LdapGroupQuery;
import org.camunda.bpm.identity.impl.ldap.LdapIdentityProviderSession;
import org.camunda.bpm.identity.impl.ldap.LdapUserEntity;
import org.camunda.bpm.identity.impl.ldap.LdapUserQueryImpl;

/**
 * The engine's own reader of LDAP directories, for one call. It expects to be the
 * engine's directory itself; here it only checks passwords and reads, so what would ask
 * the engine for its directory asks this one.
 */
final class LdapDirectory extends LdapIdentityProviderSession implements AutoCloseable {

	LdapDirectory(Ldap settings) {
		super(configuration(settings));
	}

	@Override
	public User findUserById(String login) {
		LdapUserQueryImpl query = new LdapUserQueryImpl(this.ldapConfiguration);
		query.userId(login);
		List<User> found = findUserByQueryCriteria(query);
		return (found.size() == 1) ? found.get(0) : null;
	}

	List<String> groupsOf(String login) {
		LdapGroupQuery query = new LdapGroupQuery();
		query.groupMember(login);
		return findGroupByQueryCriteria(query).stream().map(Group::getId).toList();
	}

	@Override
	protected String getDnForUser(String login) {
		User user = findUserById(login);
		return (user != null) ? ((LdapUserEntity) user).getDn() : "";
	}

	private static LdapConfiguration configuration(Ldap settings) {
		LdapConfiguration configuration = new LdapConfiguration();
		configuration.setServerUrl(settings.url().toString());
		configuration.setUseSsl("ldaps".equals(settings.url().getScheme()));
		configuration.setManagerDn(settings.managerDn());
		configuration.setManagerPassword(settings.managerPassword());
		configuration.setBaseDn(settings.baseDn());
		configuration.setUserSearchBase(settings.userSearchBase());
		configuration.setUserSearchFilter(settings.userSearchFilter());
		configuration.setUserIdAttribute(settings.userIdAttribute());
		configuration.setUserFirstnameAttribute("givenName");
		configuration.setUserLastnameAttribute("sn");
		configuration.setUserEmailAttribute("mail");
		configuration.setGroupSearchBase(settings.groupSearchBase());
		configuration.setGroupSearchFilter(settings.groupSearchFilter());
		configuration.setGroupIdAttribute(settings.groupIdAttribute());
		configuration.setGroupNameAttribute(settings.groupIdAttribute());
		configuration.setGroupMemberAttribute(settings.groupMemberAttribute());
		configuration.setAllowAnonymousLogin(false);
		configuration.setAuthorizationCheckEnabled(false);
		// Milliseconds: nobody waits long for a directory that does not answer, and none
		// sends us elsewhere.
		configuration.setContextProperties(Map.of("com.sun.jndi.ldap.connect.timeout", "3000",
				"com.sun.jndi.ldap.read.timeout", "5000", "java.naming.referral", "ignore"));
		return configuration;
	}

}
