package io.sojourn.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The arrows of a service, the same for all of them: transport uses use cases and stores, stores know neither HTTP nor Kafka,
 * use cases know no transport, features do not depend on each other in a circle and stay small.
 */
public final class ServiceArchitecture {
    private static final int LARGEST_PACKAGE = 12;
    private static final String[] BANNED_PACKAGES = {
        "..model..", "..dto..", "..service..", "..util..", "..utils..", "..support..", "..impl..", "..helper.."
    };

    private ServiceArchitecture() {}

    /**
     * Checks all rules.
     *
     * @param rootPackage of the service, as in {@code io.sojourn.ingest}
     * @param domainPackages packages below it that hold pure rules: they may use the JDK and each other only
     */
    public static void check(String rootPackage, String... domainPackages) {
        JavaClasses service = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(rootPackage);
        rules(rootPackage).forEach(rule -> rule.allowEmptyShould(true).check(service));
        if (domainPackages.length > 0) {
            pureDomain(Stream.of(domainPackages)
                            .map(domain -> rootPackage + "." + domain)
                            .toList())
                    .check(service);
        }
    }

    private static List<ArchRule> rules(String rootPackage) {
        return List.of(
                noClasses().should().resideInAnyPackage(BANNED_PACKAGES),
                noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Base)$"),
                transportKnowsNoStorage(),
                storesKnowNoTransport(),
                useCasesKnowNoTransport(),
                slices().matching(rootPackage + ".(*)..").should().beFreeOfCycles(),
                classes().should(new BeInASmallPackage()));
    }

    private static ArchRule transportKnowsNoStorage() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Consumer")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "io.vertx..sqlclient..",
                        "org.hibernate..",
                        "jakarta.persistence..",
                        "com.mongodb..");
    }

    private static ArchRule storesKnowNoTransport() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "org.eclipse.microprofile.reactive..");
    }

    private static ArchRule useCasesKnowNoTransport() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.eclipse.microprofile.reactive.messaging..");
    }

    private static ArchRule pureDomain(List<String> domainPackages) {
        String[] domain = domainPackages.toArray(String[]::new);
        String[] allowed = Stream.concat(domainPackages.stream(), Stream.of("java..", "org.jspecify.."))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(domain)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .andShould()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("java.sql..");
    }

    /** A package has at most {@value #LARGEST_PACKAGE} source files; what is larger is split by feature. */
    private static final class BeInASmallPackage extends ArchCondition<JavaClass> {
        private final Map<String, Integer> filesByPackage = new TreeMap<>();

        BeInASmallPackage() {
            super("be in a package of at most " + LARGEST_PACKAGE + " files");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                filesByPackage.merge(type.getPackageName(), 1, Integer::sum);
            }
        }

        @Override
        public void finish(ConditionEvents events) {
            filesByPackage.forEach((name, files) -> {
                if (files > LARGEST_PACKAGE) {
                    events.add(SimpleConditionEvent.violated(name, name + " has " + files + " files: split it"));
                }
            });
        }
    }
}
