package dev.muster.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How code is written, wherever it stands.
 *
 * @param root the root package
 */
record CodeRules(String root) {

    private static final Set<String> STORE_PORTS = Set.of(
            "ContactStore",
            "Contacts",
            "AttributeKeys",
            "Workspaces",
            "AccessKeys",
            "StoreTransaction",
            "Exclusions",
            "Suppressions",
            "Tombstones",
            "WorkspaceView",
            "JobLog",
            "ImportJournal",
            "IdempotencyLedger",
            "DeliveryLedger",
            "Sink",
            "SinkSession");

    private static final int MOST_METHODS_OF_AN_OUT_PORT = 4;
    private static final int MOST_PUBLIC_TYPES_OF_AN_ADAPTER = 3;

    /** Calls that make a run depend on when, where and by whom it is made. */
    private static final Set<String> AMBIENT_CALLS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.InstantSource.system",
            "java.time.ZoneId.systemDefault",
            "java.lang.System.currentTimeMillis",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.util.Locale.getDefault");

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("outPortsAreSmall", outPortsAreSmall());
        rules.put("inPortsHaveOneMethod", inPortsHaveOneMethod());
        rules.put("portsAreImplementedByAdapters", portsAreImplementedByAdapters());
        rules.put("valuesAreImmutable", valuesAreImmutable());
        rules.put("valuesHoldNoArrays", valuesHoldNoArrays());
        rules.put("nobodyAsksForTheTimeOrForChance", nobodyAsksForTheTimeOrForChance());
        rules.put("lettersFoldWithoutALocale", lettersFoldWithoutALocale());
        rules.put("nobodyPrints", nobodyPrints());
        rules.put("nobodyThrowsJustAnything", nobodyThrowsJustAnything());
        rules.put("adaptersShowFewTypes", adaptersShowFewTypes());
        return rules;
    }

    private ArchRule outPortsAreSmall() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain.port.out..")
                .and()
                .areInterfaces()
                .should(have(atMostAbstractMethods(MOST_METHODS_OF_AN_OUT_PORT)));
    }

    private ArchRule inPortsHaveOneMethod() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain.port.in")
                .and()
                .areInterfaces()
                .should(have(atMostAbstractMethods(1)));
    }

    private ArchRule portsAreImplementedByAdapters() {
        return classes()
                .that(new DescribedPredicate<>("implement an out-port") {
                    @Override
                    public boolean test(JavaClass candidate) {
                        return !candidate.isInterface()
                                && candidate.getAllRawInterfaces().stream().anyMatch(CodeRules.this::isStorePort);
                    }
                })
                .should()
                .resideInAnyPackage(root + ".adapters..", root + ".domain.memory..", root + ".testkit..");
    }

    private boolean isStorePort(JavaClass port) {
        return port.getPackageName().startsWith(root + ".domain.port.out")
                && STORE_PORTS.contains(port.getSimpleName());
    }

    private ArchRule valuesAreImmutable() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(valuePackages())
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Builder")
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Validator")
                .should()
                .haveModifier(FINAL);
    }

    private ArchRule valuesHoldNoArrays() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(valuePackages())
                .and()
                .areDeclaredInClassesThat()
                .areRecords()
                .and()
                .doNotHaveModifier(STATIC)
                .should(have(new DescribedPredicate<JavaField>("no array type") {
                    @Override
                    public boolean test(JavaField field) {
                        return !field.getRawType().isArray();
                    }
                }));
    }

    private ArchRule nobodyAsksForTheTimeOrForChance() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".standalone..")
                .should()
                .callCodeUnitWhere(new DescribedPredicate<>("the result depends on when and where it is asked") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaCall<?> call) {
                        String name = call.getTargetOwner().getName() + "." + call.getName();
                        return AMBIENT_CALLS.contains(name);
                    }
                });
    }

    private ArchRule lettersFoldWithoutALocale() {
        return noClasses().should().callCodeUnitWhere(new DescribedPredicate<>("letters fold by the default locale") {
            @Override
            public boolean test(com.tngtech.archunit.core.domain.JavaCall<?> call) {
                CodeUnitCallTarget target = call.getTarget();
                return target.getOwner().isEquivalentTo(String.class)
                        && List.of("toLowerCase", "toUpperCase").contains(target.getName())
                        && target.getRawParameterTypes().isEmpty();
            }
        });
    }

    private ArchRule nobodyPrints() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".standalone..")
                .should()
                .accessFieldWhere(new DescribedPredicate<>("it is a standard stream") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaFieldAccess access) {
                        return isStandardStream(access);
                    }
                });
    }

    private static boolean isStandardStream(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && List.of("out", "err", "in").contains(access.getName());
    }

    private ArchRule nobodyThrowsJustAnything() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(root + ".domain..", root + ".adapters..", root + ".files..")
                .and(new DescribedPredicate<>("throw what they say, not what their caller's code throws") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return Arrays.stream(method.reflect().getGenericExceptionTypes())
                                .noneMatch(TypeVariable.class::isInstance);
                    }
                })
                .should()
                .notDeclareThrowableOfType(Exception.class);
    }

    private ArchRule adaptersShowFewTypes() {
        return classes()
                .that()
                .resideInAPackage(root + ".adapters.*")
                .should(new ShowFewTypes(MOST_PUBLIC_TYPES_OF_AN_ADAPTER));
    }

    private String[] valuePackages() {
        return List.of(
                        "problem",
                        "attribute",
                        "contact",
                        "suppression",
                        "row",
                        "policy",
                        "outcome",
                        "job",
                        "idempotency",
                        "delivery",
                        "delivery.outcome",
                        "delivery.sink",
                        "delivery.ledger",
                        "workspace",
                        "access")
                .stream()
                .map(concept -> root + ".domain." + concept)
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> atMostAbstractMethods(int most) {
        return new DescribedPredicate<>("at most " + most + " abstract methods") {
            @Override
            public boolean test(JavaClass port) {
                return port.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(ABSTRACT))
                                .count()
                        <= most;
            }
        };
    }
}
