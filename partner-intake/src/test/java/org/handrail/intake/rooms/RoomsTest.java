package org.handrail.intake.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.handrail.journal.PostedCipher;
import org.junit.jupiter.api.Test;

/** What journal and intake may know, each rule beside a class that breaks it. */
class RoomsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.handrail.journal", "org.handrail.intake");

    private static final ArchRule THE_JOURNAL_KNOWS_NEITHER_HTTP_NOR_THE_INTAKE = noClasses()
            .that()
            .resideInAPackage("org.handrail.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.handrail.intake..",
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "org.springframework.security..");

    private static final ArchRule WHAT_WAS_POSTED_IS_OPENED_FOR_ITS_PARTNER_ALONE = noClasses()
            .that()
            .doNotHaveSimpleName("OwnPostsController")
            .and()
            .doNotHaveSimpleName("SealedReceipts")
            .and()
            .doNotHaveSimpleName("OpenedWords")
            .should()
            .callMethod(
                    PostedCipher.class,
                    "open",
                    org.handrail.events.terms.FactId.class,
                    org.handrail.journal.Sealed.class);

    @Test
    void everyRuleHolds() {
        THE_JOURNAL_KNOWS_NEITHER_HTTP_NOR_THE_INTAKE.check(OURS);
        WHAT_WAS_POSTED_IS_OPENED_FOR_ITS_PARTNER_ALONE.check(OURS);
    }

    @Test
    void andWouldBeMissed() {
        assertThat(breaks(THE_JOURNAL_KNOWS_NEITHER_HTTP_NOR_THE_INTAKE, org.handrail.journal.broken.KnowsHttp.class))
                .isTrue();
        assertThat(breaks(
                        WHAT_WAS_POSTED_IS_OPENED_FOR_ITS_PARTNER_ALONE,
                        org.handrail.intake.broken.OpensWhatWasPosted.class))
                .isTrue();
    }

    private static boolean breaks(ArchRule rule, Class<?> fixture) {
        return rule.evaluate(new ClassFileImporter().importClasses(fixture)).hasViolation();
    }
}
