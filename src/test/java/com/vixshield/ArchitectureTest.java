package com.vixshield;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Produces;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vixshield.quant.range.RangeForecast;
import com.vixshield.testing.Proves;

/** The house rules that a compiler does not know. */
@AnalyzeClasses(packages = "com.vixshield", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theCoreIsPlainJava = classes().that().resideInAPackage("com.vixshield.quant..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.hipparchus..",
                    "org.apache.commons.statistics..", "com.vixshield.quant..");

    @ArchTest
    static final ArchRule chartsArePlainJava = classes().that().resideInAPackage("com.vixshield.chart..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "com.vixshield.chart..");

    @ArchTest
    static final ArchRule featuresDoNotCycle = slices().matching("com.vixshield.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreDoesNotCycle = slices().matching("com.vixshield.quant.(*)..").should().beFreeOfCycles();

    /** A forecast walks through thirty years of sessions; a computed signal comes with its own. */
    @ArchTest
    static final ArchRule theRangeIsForecastOnceASignal = noClasses().that()
            .resideOutsideOfPackage("com.vixshield.quant..")
            .should().callMethodWhere(target(owner(isNamed(RangeForecast.class.getName()))).and(target(nameMatching("of"))));

    @ArchTest
    static final ArchRule embeddedPartsStandAlone = noClasses().that().resideOutsideOfPackage("com.vixshield.local..")
            .and().doNotHaveFullyQualifiedName(VixShield.class.getName())
            .should().dependOnClassesThat().resideInAPackage("com.vixshield.local..");

    @ArchTest
    static final ArchRule vendorsStayBehindTheirDoor = noClasses().that().resideOutsideOfPackage("com.vixshield.local..")
            .should().dependOnClassesThat().resideInAnyPackage("io.zonky..", "com.icegreen..");

    /** Addresses, keys and limits of a provider are its package's; the live market combines them. */
    @ArchTest
    static final ArchRule aProviderIsAskedByFew = noClasses().that().resideOutsideOfPackages("com.vixshield.market.tradier..",
            "com.vixshield.market.fred..", "com.vixshield.market.live..")
            .should().dependOnClassesThat().haveSimpleName("TradierFeeds").orShould().dependOnClassesThat()
            .haveSimpleName("FredFeeds");

    /** Formats too; an import recognises its files, and a replay reads those that lie in its folder. */
    @ArchTest
    static final ArchRule aProviderIsKnownToFew = noClasses().that().resideOutsideOfPackages("com.vixshield.market.tradier..",
            "com.vixshield.market.fred..", "com.vixshield.market.live..", "com.vixshield.market.store..",
            "com.vixshield.market.replay..")
            .should().dependOnClassesThat().resideInAnyPackage("com.vixshield.market.tradier..", "com.vixshield.market.fred..");

    /** Or its limits, and the list of the hosts that may be asked, would not hold. */
    @ArchTest
    @Proves(5)
    static final ArchRule marketDataAreFetchedThroughOneDoor = noClasses().that().resideInAPackage("com.vixshield.market..")
            .and().resideOutsideOfPackage("com.vixshield.market.http..")
            .should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "io.vertx..")
            .orShould().callMethodWhere(target(owner(isNamed("java.net.URL"))));

    /** Or what is known of a message's fate would depend on who sent it. */
    @ArchTest
    static final ArchRule mailsLeaveByOneDoor = noClasses().that()
            .resideOutsideOfPackages("com.vixshield.platform.mail..", "com.vixshield.local..")
            .should().dependOnClassesThat()
            .haveNameMatching("jakarta\\.mail\\.(Transport|Session)|org\\.eclipse\\.angus\\.mail\\..*");

    /** Or its guard against formulas would not hold for every file. */
    @ArchTest
    @Proves(32)
    static final ArchRule csvIsWrittenByOneWriter = classes()
            .that(DescribedPredicate.describe("serve CSV", ArchitectureTest::servesCsv))
            .should().transitivelyDependOnClassesThat().haveFullyQualifiedName("com.vixshield.web.format.CsvWriter");

    @ArchTest
    static final ArchRule stripeBehindItsDoor = noClasses().that()
            .resideOutsideOfPackage("com.vixshield.billing.stripe..")
            .should().dependOnClassesThat().resideInAPackage("com.stripe..");

    /** Whether something may be seen or done is Entitlements' to say; these only put into words what was paid for. */
    @ArchTest
    static final ArchRule nobodyElseDecidesByPayment = noClasses().that()
            .resideOutsideOfPackages("com.vixshield.billing..", "com.vixshield.subscription..")
            .and().doNotHaveFullyQualifiedName("com.vixshield.account.CurrentViewer")
            .and().doNotHaveFullyQualifiedName("com.vixshield.account.team.TeamCreation")
            .should().callMethod("com.vixshield.billing.Access", "isFull")
            .orShould().callMethod("com.vixshield.billing.Access", "level");

    @ArchTest
    static final ArchRule oneSchedulerBehindOneDoor = noClasses().that()
            .resideOutsideOfPackage("com.vixshield.platform.jobs..")
            .should().dependOnClassesThat().resideInAPackage("com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().that()
            .resideOutsideOfPackages("com.vixshield.platform..", "com.vixshield.local..")
            .should().callMethodWhere(readsTheMachinesClock());

    /** A statement with parameters is prepared; text that is executed as it is has been put together by hand. */
    @ArchTest
    @Proves(4)
    static final ArchRule sqlIsPrepared = noClasses().that().resideOutsideOfPackage("com.vixshield.local..")
            .should().callMethodWhere(target(owner(assignableExactlyTo(Statement.class)))
                    .and(target(nameMatching("execute.*|addBatch"))));

    /** Or each class binds, reads and closes in a way of its own. */
    @ArchTest
    static final ArchRule sqlIsRunByOneClass = noClasses().that()
            .resideOutsideOfPackages("com.vixshield.platform.sql..", "com.vixshield.local..")
            .should().callMethodWhere(target(owner(assignableTo(Connection.class)))
                    .and(target(nameMatching("prepare(Statement|Call)|createStatement|createArrayOf"))))
            .orShould().dependOnClassesThat().areAssignableTo(Statement.class);

    /** SQL in the transaction of entities has one style too. */
    @ArchTest
    static final ArchRule sqlBesideEntitiesGoesThroughTransactionStatements = noClasses().that()
            .resideOutsideOfPackage("com.vixshield.platform.sql..")
            .should().callMethodWhere(target(nameMatching("create(Native|NativeMutation)Query"))
                    .and(target(owner(assignableTo(EntityManager.class)))));

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().that()
            .resideOutsideOfPackages("com.vixshield", "com.vixshield.local..", "com.vixshield.signal..")
            .should().accessField(System.class, "out");

    private static boolean servesCsv(JavaClass type) {
        return type.getMethods().stream().filter(method -> method.isAnnotatedWith(Produces.class))
                .flatMap(method -> Stream.of(method.getAnnotationOfType(Produces.class).value()))
                .anyMatch(media -> media.startsWith("text/csv"));
    }

    private static DescribedPredicate<JavaClass> assignableExactlyTo(Class<?> type) {
        return DescribedPredicate.describe("is " + type.getSimpleName(), found -> found.isEquivalentTo(type));
    }

    private static DescribedPredicate<JavaClass> isNamed(String name) {
        return DescribedPredicate.describe("is " + name, found -> found.getName().equals(name));
    }

    private static DescribedPredicate<? super JavaMethodCall> readsTheMachinesClock() {
        return DescribedPredicate.describe("reads the machine's clock", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean now = call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
                    && (owner.isEquivalentTo(Instant.class) || owner.isEquivalentTo(LocalDate.class)
                            || owner.isEquivalentTo(LocalDateTime.class) || owner.isEquivalentTo(ZonedDateTime.class));
            return now || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        });
    }
}
