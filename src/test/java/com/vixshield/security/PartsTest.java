package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.testing.Proves;

/** The bill of materials that the build has just written, held to the page about parts. */
class PartsTest {

    private static final Path BILL = Path.of("target", "bom.json");
    private static final Path POM = Path.of("pom.xml");
    private static final LocalDate REVIEW = LocalDate.of(2026, 11, 22);

    @Test
    @Proves(64)
    void everyPartIsUnderAGoodLicenceAndNotOldOrIsExcused() throws IOException {
        List<BomComponent> parts = BomComponent.all(bill());

        assertThat(parts).hasSizeGreaterThan(100).extracting(BomComponent::name).contains("io.quarkus:quarkus-rest",
                "com.stripe:stripe-java", "org.postgresql:postgresql", "org.hipparchus:hipparchus-optim");
        assertThat(PartsPage.read().complaints(parts, PartsTest::date)).isEmpty();
    }

    @Test
    @Proves(64)
    void noTestsToolIsDelivered() throws IOException {
        assertThat(BomComponent.all(bill())).extracting(BomComponent::name)
                .noneMatch(
                        name -> name.matches("(org\\.junit|junit|org\\.assertj|com\\.tngtech|com\\.microsoft\\.playwright).*"));
    }

    /** The one check that the passing of time turns: asked for by itself, so that an old commit can be built for ever. */
    @Test
    @Tag("parts")
    @Proves(64)
    void theReviewIsNotDue() throws IOException {
        String written = new ObjectMapper().readTree(bill().toFile()).path("metadata").path("timestamp").asText();

        assertThat(LocalDate.parse(written.substring(0, 10))).isBefore(PartsPage.read().reviewed().plusYears(1));
    }

    @Test
    void namesWhatMavenDoesNotResolve() throws IOException {
        String page = Files.readString(PartsPage.FILE);
        try (Stream<Path> fonts = Files.list(Path.of("src/main/resources/META-INF/resources/assets/fonts"))) {
            assertThat(fonts.map(font -> font.getFileName().toString()).filter(font -> !font.equals("OFL.md")))
                    .isNotEmpty().allSatisfy(font -> assertThat(page).contains("`" + font + "`"));
        }
        String items = Files.readString(POM).replaceAll("(?s).*<artifactItems>(.*)</artifactItems>.*", "$1");
        assertThat(items.replaceAll("(?s).*<artifactId>([^<]+)</artifactId>.*", "$1")).isEqualTo("keycloak-quarkus-dist")
                .satisfies(item -> assertThat(page).contains("`" + item + "`"));
    }

    @Test
    void complainsOfCopyleftOfAgeAndOfRowsThatNobodyNeeds() {
        PartsPage page = new PartsPage(REVIEW, Set.of("MIT", "EPL-2.0"),
                Map.of("x:excused:1 age", "a reason", "x:gone:1 age", "…"));
        BomComponent good = new BomComponent("x:good", "1", Set.of("MIT"));
        BomComponent choice = new BomComponent("x:choice", "1", Set.of("GPL-2.0-with-classpath-exception", "EPL-2.0"));
        BomComponent copyleft = new BomComponent("x:copyleft", "1", Set.of("AGPL-3.0-only"));
        BomComponent silent = new BomComponent("x:silent", "1", Set.of());

        assertThat(page.complaints(List.of(good, choice, copyleft, silent), part -> REVIEW)).containsExactly(
                "x:copyleft:1 licence", "x:silent:1 licence", "needless: x:excused:1 age", "needless: x:gone:1 age");
    }

    @Test
    void complainsOfAgeAndOfDatesThatSayNothing() {
        PartsPage page = new PartsPage(REVIEW, Set.of("MIT"), Map.of("x:excused:1 age", "a reason"));
        Map<String, LocalDate> dates = Map.of("x:new", LocalDate.of(2022, 11, 22), "x:old", LocalDate.of(2022, 11, 21),
                "x:excused", LocalDate.of(2019, 1, 1), "x:stamped", LocalDate.of(1980, 2, 1));
        List<BomComponent> parts = Stream.of("x:new", "x:old", "x:excused", "x:stamped")
                .map(name -> new BomComponent(name, "1", Set.of("MIT")))
                .toList();

        assertThat(page.complaints(parts, part -> dates.get(part.name()))).containsExactly("x:old:1 age", "x:stamped:1 date");
        assertThat(page.complaints(List.of(new BomComponent("x:excused", "2", Set.of("MIT"))), part -> dates.get(part.name())))
                .as("of another version").contains("x:excused:2 age");
    }

    /** Maven leaves the goal out offline; what it wrote before the dependencies were changed is of another build. */
    private static Path bill() throws IOException {
        assertThat(Files.readString(POM)).contains("<artifactId>cyclonedx-maven-plugin</artifactId>", "<goal>makeBom</goal>");
        assumeTrue(Files.isReadable(BILL) && Files.getLastModifiedTime(BILL).compareTo(Files.getLastModifiedTime(POM)) > 0,
                "the bill of materials is written by builds that are online");
        return BILL;
    }

    private static LocalDate date(BomComponent part) {
        try {
            return part.date();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
