package com.vixshield.security;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vixshield.testing.Proves;

/** What the code must not do anywhere, whoever asks. */
class CodeRulesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    private static final JavaClasses OURS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.vixshield");

    @Test
    @Proves(6)
    void noTextBecomesATemplate() {
        noClasses().should().callMethodWhere(target(owner(named("io\\.quarkus\\.qute\\.(Engine|EngineBuilder|Qute)")))
                .and(target(nameMatching("parse|fmt|putTemplate|addParserHook")))).check(OURS);
    }

    @Test
    @Proves({1, 6})
    void noTemplateSwitchesItsEscapingOff() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> templates = files.filter(Files::isRegularFile).toList();
            assertThat(templates).hasSizeGreaterThan(50);
            for (Path template : templates) {
                // the point before raw stands where a key's own field of that name is shown, escaped as everything is
                assertThat(Files.readString(template)).as(template.toString())
                        .doesNotContain("|raw", ".safe}", " safe}", "{raw")
                        .doesNotContainPattern("\\{(?!period\\.key)[\\w.()]+\\.raw\\}");
            }
        }
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("io.quarkus.qute.RawString").check(OURS);
    }

    @Test
    @Proves(9)
    void nothingIsReadAsAJavaObject() {
        noClasses().should().dependOnClassesThat(named("java\\.io\\.Object(Input|Output)Stream|java\\.beans\\.XML(De|En)coder"))
                .check(OURS);
        noClasses().that().resideOutsideOfPackage("com.vixshield.local..")
                .should()
                .dependOnClassesThat(
                        named("javax\\.script\\..*|javax\\.naming\\..*|java\\.rmi\\..*|java\\.lang\\.ProcessBuilder"))
                .orShould().callMethod(Runtime.class, "exec", String.class).check(OURS);
        noClasses().should().callMethodWhere(target(nameMatching("(activate|enable)DefaultTyping"))).check(OURS);
    }

    /** Java's own parsers resolve entities unless told otherwise; one class reads XML, a broker's, and resolves none. */
    @Test
    @Proves(9)
    void nothingIsReadAsXml() {
        noClasses().that().doNotHaveFullyQualifiedName("com.vixshield.broker.interactivebrokers.FlexXml").should()
                .dependOnClassesThat(
                        named("javax\\.xml\\.(parsers|stream|transform|xpath)\\..*|org\\.w3c\\.dom\\..*|org\\.xml\\.sax\\..*"))
                .check(OURS);
    }

    @Test
    @Proves(55)
    void whateverGuardsSomethingComesFromASecureSource() {
        noClasses().that().resideInAnyPackage("com.vixshield.account..", "com.vixshield.platform..", "com.vixshield.alert..",
                "com.vixshield.web..", "com.vixshield.api..", "com.vixshield.admin..", "com.vixshield.billing..")
                .should().dependOnClassesThat(named("java\\.util\\.(Random|concurrent\\.ThreadLocalRandom|SplittableRandom)"))
                .orShould().callMethod(Math.class, "random").check(OURS);
    }

    private static DescribedPredicate<JavaClass> named(String pattern) {
        return DescribedPredicate.describe("is " + pattern, type -> type.getName().matches(pattern));
    }
}
