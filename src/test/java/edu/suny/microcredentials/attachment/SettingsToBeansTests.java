package edu.suny.microcredentials.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

import edu.suny.microcredentials.committee.Confidants;
import edu.suny.microcredentials.conversation.Onlookers;
import edu.suny.microcredentials.conversation.Onlookers.Sight;
import edu.suny.microcredentials.engine.RefusedException;
import edu.suny.microcredentials.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** Which store, which scanner and how many megabytes the settings choose. */
class SettingsToBeansTests {

	private final Onlookers onlookers = mock();

	private final ApplicationContextRunner product = new ApplicationContextRunner()
		.withInitializer((context) -> context.getBeanFactory()
			.setConversionService(ApplicationConversionService.getSharedInstance()))
		.withBean(JdbcTemplate.class, () -> mock())
		.withBean(AttachmentRows.class, () -> mock())
		.withBean(Proposals.class, () -> mock())
		.withBean(Confidants.class, () -> mock())
		.withBean(Onlookers.class, () -> this.onlookers)
		.withBean(AttachmentActs.class, () -> mock())
		.withBean(TransactionTemplate.class, () -> mock())
		.withUserConfiguration(PostgresStore.class, FolderStore.class, FolderSweeper.class, S3Store.class,
				VirusScanner.class, Attachments.class);

	@TempDir
	Path folder;

	@Test
	void theDatabaseKeepsThemUnlessAnotherStoreIsSet() {
		this.product.run((context) -> assertThat(context).hasSingleBean(AttachmentStore.class)
			.hasSingleBean(PostgresStore.class)
			.doesNotHaveBean(FolderSweeper.class));
	}

	@ParameterizedTest
	@CsvSource({ "postgresql, PostgresStore, 0", "folder, FolderStore, 1", "FOLDER, FolderStore, 1", "s3, S3Store, 0" })
	void eachStoreIsChosenByItsName(String name, String store, int sweepers) {
		this.product
			.withPropertyValues("governance.attachments.store=" + name, "governance.attachments.folder=" + this.folder,
					"governance.attachments.s3.region=antarctica-1", "governance.attachments.s3.bucket=governance",
					"governance.attachments.s3.access-key=a", "governance.attachments.s3.secret-key=b")
			.run((context) -> {
				assertThat(context).hasSingleBean(AttachmentStore.class);
				assertThat(context.getBean(AttachmentStore.class).getClass().getSimpleName()).isEqualTo(store);
				assertThat(context.getBeansOfType(FolderSweeper.class)).hasSize(sweepers);
			});
	}

	@Test
	void aStoreThatDoesNotExistKeepsNothing() {
		this.product.withPropertyValues("governance.attachments.store=minio")
			.run((context) -> assertThat(context).hasFailed());
	}

	@Test
	void aScannerIsAskedOnlyWhereOneIsSet() throws IOException {
		Path file = this.folder.resolve("nothing");
		this.product.run((context) -> context.getBean(VirusScanner.class).check(file, "a.pdf"));
		this.product.withPropertyValues("governance.attachments.clamav=localhost:" + Clamd.nowhere())
			.run((context) -> assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> context.getBean(VirusScanner.class).check(file, "a.pdf"))
				.withMessageContaining("cannot be checked for viruses now"));
	}

	@ParameterizedTest
	@CsvSource({ "'', 10", "governance.attachments.max-size=3MB, 3", "governance.attachments.max-size=2048KB, 2" })
	void theMostIsWhatIsSet(String setting, int megabytes) {
		when(this.onlookers.of(any(), any())).thenReturn(Sight.SUBMITTED);
		byte[] most = "x".repeat(megabytes * 1024 * 1024).getBytes(StandardCharsets.US_ASCII);
		this.product.withPropertyValues(setting).run((context) -> {
			Attachments attachments = context.getBean(Attachments.class);
			assertThat(attachments.mostMegabytes()).isEqualTo(megabytes);
			attachments.attach("any", "a.txt", () -> new ByteArrayInputStream(most), null, "anybody");
			assertThatExceptionOfType(RefusedException.class)
				.isThrownBy(() -> attachments.attach("any", "a.txt",
						() -> new ByteArrayInputStream(Arrays.copyOf(most, most.length + 1)), null, "anybody"))
				.withMessageContaining("larger than %d MB".formatted(megabytes));
		});
	}

}
