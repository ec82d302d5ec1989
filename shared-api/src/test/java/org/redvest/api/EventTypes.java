package org.redvest.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every event of the language: the members of all families of {@link Event}, found and never listed. */
final class EventTypes {

    private static final List<Class<?>> ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.redvest.api").stream()
                    .filter(type -> type.isRecord() && type.isAssignableTo(Event.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();

    private EventTypes() {}

    static Stream<Class<?>> all() {
        return ALL.stream();
    }
}
