package edu.suny.microcredentials.engine.rights;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of commands: whole, and closed by default. */
class CommandsTests {

	@Test
	void everyCommandOnTheClassPathIsListed() {
		Set<String> found = Stream.of("org.camunda.bpm", "edu.suny.microcredentials")
			.flatMap((place) -> commands(place).stream())
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(found).hasSizeGreaterThan(350);
		assertThat(Commands.listed()).as(Commands.LIST).containsExactlyInAnyOrderElementsOf(found);
	}

	@Test
	void aCommandThatIsNotListedIsClosedToAll() {
		Command<Void> unlisted = (engine) -> null;

		assertThat(Commands.refusal(unlisted, false)).contains("This is not asked of the engine from outside.");
		assertThat(Commands.refusal(unlisted, true)).contains("This is not asked of the engine from outside.");
	}

	@Test
	void whatIsOpenToSomeIsClosedToTheOthersWithASentence() {
		assertThat(Commands.refusal(new TaskQueryImpl(), false)).isEmpty();
		assertThat(Commands.refusal(new CreateUserCmd("mallory"), false))
			.contains("Accounts, groups and campuses are kept by the administrators.");
		assertThat(Commands.refusal(new CreateUserCmd("mallory"), true)).isEmpty();
		assertThat(Commands.refusal(new CompleteTaskCmd("1", null), true))
			.contains("A task is done by submitting its form, with nothing beside it.");
	}

	private static Set<String> commands(String place) {
		var scanner = new ClassPathScanningCandidateComponentProvider(false) {

			@Override
			protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
				return definition.getMetadata().isConcrete();
			}

		};
		scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
		return scanner.findCandidateComponents(place)
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.filter((name) -> !name.contains("Tests"))
			.collect(Collectors.toSet());
	}

}
