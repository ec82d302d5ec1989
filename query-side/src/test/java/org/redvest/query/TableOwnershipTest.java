package org.redvest.query;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.api.city.authority.query.FindReadingRight;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.query.platform.projecting.Asks;
import org.redvest.query.platform.projecting.Reads;
import org.redvest.query.platform.projecting.Rooms;
import org.redvest.query.platform.projecting.Table;

/** Which room owns which table, and who reads it: what no compiler sees, because it stands in SQL. */
class TableOwnershipTest {

    private static final String ROOT = "org.redvest.query.";
    private static final Path SOURCES = Path.of("src/main/java");

    /** How far the read models have come is everybody's. */
    private static final String GROUND = "platform.";

    /** What says about whom somebody may ask. */
    private static final Set<String> REACH = Set.of(FindRemits.class.getName(), FindReadingRight.class.getName());

    private static final Pattern NAMED_IN_SQL = Pattern.compile("\\bquery\\.([a-z_]+)\\b(?!\\()");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static Map<String, String> ownerByTable() {
        return Rooms.onClasspath().all().stream()
                .flatMap(room -> room.tables().stream().map(table -> Map.entry(table, room.name())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Rooms and whose tables or classes each of them uses, its own and the ground aside. */
    private Map<String, Set<String>> uses() {
        Map<String, String> owners = ownerByTable();
        Map<String, Set<String>> uses = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String room =
                        roomOf(SOURCES.relativize(file.getParent()).toString().replace('/', '.'));
                NAMED_IN_SQL
                        .matcher(Files.readString(file))
                        .results()
                        .map(named -> owners.get(named.group(1)))
                        .forEach(owner -> use(uses, room, owner));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (JavaClass each : classes) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getPackageName();
                if (target.startsWith(ROOT)) {
                    use(uses, roomOf(each.getPackageName()), roomOf(target));
                }
            }
        }
        return uses;
    }

    private static void use(Map<String, Set<String>> uses, String room, @Nullable String owner) {
        if (owner != null && !owner.equals(room) && !owner.startsWith(GROUND) && !room.startsWith(GROUND)) {
            uses.computeIfAbsent(room, any -> new TreeSet<>()).add(owner);
        }
    }

    private static String roomOf(String packageName) {
        return packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : GROUND;
    }

    private Map<String, Set<String>> declared() {
        return declared(Reads.class, Reads::value);
    }

    private <A extends Annotation> Map<String, Set<String>> declared(Class<A> annotation, Function<A, String[]> rooms) {
        Map<String, Set<String>> declared = new TreeMap<>();
        classes.stream().map(JavaClass::getPackage).distinct().forEach(each -> each.tryGetAnnotationOfType(annotation)
                .ifPresent(said -> declared.put(roomOf(each.getName()), new TreeSet<>(List.of(rooms.apply(said))))));
        return declared;
    }

    /** Rooms and whose answers each of them tells: by the questions that it asks, itself or through the ground. */
    private Map<String, Set<String>> asks() {
        Map<String, String> answers = classes.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(QueryHandler.class))
                .collect(toMap(
                        method -> method.getRawParameterTypes().getFirst().getName(),
                        method -> roomOf(method.getOwner().getPackageName())));
        REACH.forEach(answers::remove);
        Map<String, Set<String>> asks = new TreeMap<>();
        for (JavaClass each : classes) {
            String room = roomOf(each.getPackageName());
            Stream.concat(
                            Stream.of(each),
                            each.getDirectDependenciesFromSelf().stream()
                                    .map(Dependency::getTargetClass)
                                    .filter(ground ->
                                            roomOf(ground.getPackageName()).startsWith(GROUND)))
                    .distinct()
                    .flatMap(asking -> asking.getConstructorCallsFromSelf().stream())
                    .forEach(call ->
                            use(asks, room, answers.get(call.getTargetOwner().getName())));
        }
        return asks;
    }

    @Test
    void everyRoomSaysWhoseAnswersItTells() {
        assertThat(asks()).isNotEmpty().isEqualTo(declared(Asks.class, Asks::value));
    }

    @Test
    void everyRoomSaysWhichOthersItReads() {
        assertThat(uses()).isNotEmpty().isEqualTo(declared());
    }

    @Test
    void onlyFactsAreReadByOtherRooms() {
        assertThat(declared().values()).allSatisfy(read -> assertThat(read)
                .allSatisfy(room -> assertThat(room).startsWith("facts.")));
    }

    @Test
    void everyTableHasOneRowTypeInTheRoomThatOwnsIt() {
        Map<String, String> byTable = classes.stream()
                .filter(each -> each.isAnnotatedWith(Entity.class))
                .collect(toMap(each -> Table.of(each.reflect()).name(), each -> roomOf(each.getPackageName())));

        Map<String, String> ofTheRooms = ownerByTable();
        ofTheRooms.values().removeIf(owner -> owner.startsWith(GROUND));
        assertThat(byTable).isEqualTo(ofTheRooms);
    }
}
