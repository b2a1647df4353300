package vigie.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import what. Each library has one owner; the flow has one direction. */
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vigie");

    /** Library → the packages that own it. */
    private static final Map<String, String[]> OWNERS = Map.ofEntries(
            Map.entry("org.apache.kafka..", new String[] {"vigie.stream.kafka"}),
            Map.entry("com.rometools..", new String[] {"vigie.ingest.feed"}),
            Map.entry("org.jsoup..", new String[] {"vigie.ingest.page"}),
            Map.entry("opennlp..", new String[] {"vigie.classify.language", "vigie.classify.learn"}),
            Map.entry("co.elastic..", new String[] {"vigie.index.elastic"}),
            Map.entry("io.javalin..", new String[] {"vigie.review.."}),
            Map.entry("gg.jte..", new String[] {"vigie.review.."}),
            Map.entry("org.bouncycastle..", new String[] {"vigie.review.account"}),
            Map.entry("jakarta.mail..", new String[] {"vigie.digest.send"}),
            Map.entry("java.net.http..", new String[] {"vigie.ingest.fetch", "vigie.app..", "vigie.index.elastic"}),
            Map.entry("picocli..", new String[] {"vigie.app.."}),
            Map.entry("ch.qos.logback..", new String[] {"vigie.app"}));

    /** Module → the modules it may use. */
    private static final Map<String, String[]> MAY_USE = Map.of(
            "vigie.model..", new String[] {"vigie.model.."},
            "vigie.stream..", new String[] {"vigie.stream..", "vigie.model.."},
            "vigie.ingest..", new String[] {"vigie.ingest..", "vigie.stream..", "vigie.model.."},
            "vigie.classify..", new String[] {"vigie.classify..", "vigie.stream..", "vigie.model.."},
            "vigie.index..", new String[] {"vigie.index..", "vigie.stream..", "vigie.model.."},
            "vigie.digest..", new String[] {"vigie.digest..", "vigie.index", "vigie.stream..", "vigie.model.."},
            "vigie.review..", new String[] {"vigie.review..", "vigie.index", "vigie.stream..", "vigie.model.."});

    @TestFactory
    Stream<DynamicTest> eachLibraryStaysWithItsOwner() {
        return OWNERS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage("vigie..")
                                .and()
                                .resideOutsideOfPackages(entry.getValue())
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(entry.getKey())
                                .check(ALL)));
    }

    @TestFactory
    Stream<DynamicTest> eachModuleUsesOnlyWhatLiesUpstreamOfIt() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    var foreign = describe(
                            "Vigie's other modules",
                            (com.tngtech.archunit.core.domain.JavaClass type) -> type.getPackageName()
                                            .startsWith("vigie")
                                    && !resideInAnyPackage(entry.getValue()).test(type));
                    noClasses()
                            .that()
                            .resideInAPackage(entry.getKey())
                            .should()
                            .dependOnClassesThat(foreign)
                            .check(ALL);
                }));
    }

    @Test
    void theModelNeedsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("vigie.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("vigie.model..", "java..", "javax.crypto..", "org.jspecify..")
                .check(ALL);
    }

    @Test
    void onlyTheWiringChoosesBetweenKafkaAndMemory() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vigie.stream..", "vigie.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vigie.stream.kafka..", "vigie.stream.memory..")
                .check(ALL);
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessItSaysSo() {
        var unmarked = ALL.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type ->
                        !type.getPackageName().startsWith("vigie.review.template")) // made by the template compiler
                .map(type -> type.getPackage())
                .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                .map(type -> type.getName())
                .distinct();

        assertThat(unmarked).isEmpty();
    }
}
