package io.digestif;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the table of rooms in docs/architecture.md true. */
class RoomsTest {
    /** From the first room to the last; a room may use those above it. */
    private static final List<String> ROOMS = List.of(
            "error",
            "language",
            "transcript",
            "plan",
            "prompt",
            "model",
            "draft",
            "extract",
            "verify",
            "merge",
            "digest",
            "check");

    private static final JavaClasses DIGESTIF = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.digestif");

    static List<String> rooms() {
        return ROOMS;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void room_usesOnlyRoomsAboveIt(String room) {
        String[] below = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()).stream()
                .map(name -> "io.digestif." + name)
                .toArray(String[]::new);
        if (below.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("io.digestif." + room)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .check(DIGESTIF);
        }
    }

    @Test
    void rooms_haveNoCycle() {
        slices().matching("io.digestif.(*)..").should().beFreeOfCycles().check(DIGESTIF);
    }

    @Test
    void door_isUsedByNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.digestif")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.digestif")
                .check(DIGESTIF);
    }

    @Test
    void packages_areThoseOfTheTable() {
        Set<String> packages = DIGESTIF.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("io.digestif"))
                .map(name -> name.substring("io.digestif.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).containsExactlyInAnyOrderElementsOf(ROOMS);
    }

    @Test
    void wireAndRetry_stayInTheModelRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.digestif.model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "io.github.resilience4j..")
                .check(DIGESTIF);
    }

    @Test
    void jackson_staysWhereJsonIsReadAndWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.digestif.transcript",
                        "io.digestif.draft",
                        "io.digestif.digest",
                        "io.digestif.model",
                        "io.digestif.check")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(DIGESTIF);
    }

    @Test
    void publicSignatures_nameNoThirdPartyTypeButChatModel() {
        DescribedPredicate<JavaClass> foreign = DescribedPredicate.describe(
                "of a third party",
                type -> !type.isPrimitive()
                        && !type.getBaseComponentType().isPrimitive()
                        && !type.getPackageName().startsWith("java.")
                        && !type.getPackageName().startsWith("io.digestif")
                        && !type.isEquivalentTo(ChatModel.class));
        Set<String> named = DIGESTIF.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(unit ->
                        unit.getRawParameterTypes().stream().anyMatch(foreign) || foreign.test(unit.getRawReturnType()))
                .map(unit -> unit.getFullName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEmpty();
    }

    @Test
    void names_sayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
                .check(DIGESTIF);
    }
}
