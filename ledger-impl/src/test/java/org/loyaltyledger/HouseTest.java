package org.loyaltyledger;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;

/** The house stands: floors, rooms, what is pure and what is private. */
@AnalyzeClasses(packages = "org.loyaltyledger", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule floors = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.loyaltyledger..")
            .withOptionalLayers(true)
            .layer("api")
            .definedBy("org.loyaltyledger.api..")
            .layer("ground")
            .definedBy("org.loyaltyledger.ground..")
            .layer("vault")
            .definedBy("org.loyaltyledger.vault..")
            .layer("member")
            .definedBy("org.loyaltyledger.member..")
            .layer("ties")
            .definedBy("org.loyaltyledger.ties..")
            .layer("till")
            .definedBy("org.loyaltyledger.till..")
            .layer("views")
            .definedBy("org.loyaltyledger.views..")
            .layer("roof")
            .definedBy("org.loyaltyledger.platform..")
            .whereLayer("api")
            .mayNotAccessAnyLayer()
            .whereLayer("ground")
            .mayOnlyAccessLayers("api")
            .whereLayer("vault")
            .mayOnlyAccessLayers("ground", "api")
            .whereLayer("member")
            .mayOnlyAccessLayers("vault", "ground", "api")
            .whereLayer("ties")
            .mayOnlyAccessLayers("member", "vault", "ground", "api")
            // The till asks what a member is entitled to, never what kind of contract it has.
            .whereLayer("till")
            .mayOnlyAccessLayers("member", "vault", "ground", "api")
            .whereLayer("views")
            .mayOnlyAccessLayers("till", "ties", "member", "vault", "ground", "api")
            .because("a floor rests on those below it; one that reached up could not be read, tested or changed alone");

    @ArchTest
    static final ArchRule noCircles = slices().matching("org.loyaltyledger.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("rooms in a circle are one room with several doors");

    @ArchTest
    static final ArchRule tiesDoNotKnowEachOther = slices().matching("org.loyaltyledger.ties.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("tiers, clubs, bundles and contracts meet in what they grant, and nowhere else");

    @ArchTest
    static final ArchRule pureRulesStayPure = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.loyaltyledger.vault.ledger..",
                    "org.loyaltyledger.vault.terms..",
                    "org.loyaltyledger.ties.*.rule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "org.eclipse.microprofile..")
            .because("rules are tried a hundred thousand times in a second, without container or database");

    @ArchTest
    static final ArchRule pureValues = noClasses()
            .that()
            .resideInAPackage("org.loyaltyledger.ground.problem..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta..", "java.sql..", "javax.sql.."))
            .because("pure rules refuse with a Problem, so it must be as pure as they are");

    @ArchTest
    static final ArchRule apiIsLight = noClasses()
            .that()
            .resideInAPackage("org.loyaltyledger.api..")
            .should()
            .dependOnClassesThat(not(resideInAnyPackage(
                    "java..",
                    "org.loyaltyledger.api..",
                    "jakarta.ws.rs..",
                    "jakarta.validation..",
                    "jakarta.json.bind..",
                    "org.eclipse.microprofile..")))
            .because("a partner's program depends on the API alone");

    @ArchTest
    static final ArchRule connectionsAreTakenInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.loyaltyledger.ground.database..",
                    "org.loyaltyledger.platform.database..",
                    "org.loyaltyledger.platform.health..")
            // The writer settles by itself what a lost connection means; who is revoked is remembered meanwhile.
            .and()
            .doNotHaveFullyQualifiedName("org.loyaltyledger.vault.writer.Session")
            .and()
            .doNotHaveFullyQualifiedName("org.loyaltyledger.platform.access.RevokedTokens")
            .should()
            .callMethod(DataSource.class, "getConnection")
            .because(
                    "what a lost connection means to a query, and how its failure is answered, is decided in Database");

    @ArchTest
    static final ArchRule rowsArePrivate = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("nothing reaches into another room's rows");

    @ArchTest
    static final ArchRule resourcesNameTheirRoles = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackage("org.loyaltyledger.api..")
            .should(HouseRules.NAME_THEIR_ROLES)
            .because("an operation that names no roles answers nobody, and nobody should find that out in production");

    @ArchTest
    static final ArchRule noBinaryFractionsKept = fields().that()
            .areDeclaredInClassesThat(resideInAPackage("org.loyaltyledger.."))
            .should()
            .notHaveRawType(HouseRules.BINARY_FRACTION)
            .because("0.1 + 0.2 is not 0.3 in binary fractions, and points and money must add up");

    @ArchTest
    static final ArchRule noBinaryFractionsReturned = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("org.loyaltyledger.."))
            .should()
            .notHaveRawReturnType(HouseRules.BINARY_FRACTION)
            .because("0.1 + 0.2 is not 0.3 in binary fractions, and points and money must add up");

    @ArchTest
    static final ArchRule honestNames = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Service|Dto)")
            .because("such names say what pattern a class was copied from, not what it is for");

    @ArchTest
    static final ArchRule timeIsAnArgument = noClasses()
            .that(resideInAnyPackage(
                    "org.loyaltyledger.vault..",
                    "org.loyaltyledger.member..",
                    "org.loyaltyledger.ties..",
                    "org.loyaltyledger.till..",
                    "org.loyaltyledger.views.."))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("there is one clock, at the edge; everything else is told the time and can be told another");
}
