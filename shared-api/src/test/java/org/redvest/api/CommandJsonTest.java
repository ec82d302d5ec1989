package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/** Commands travel as JSON: what they are made of, and nothing that follows from it. */
class CommandJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Stream<Class<?>> commands() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.redvest.api").stream()
                        .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void holdsTheComponentsAndNoRequirement(Class<?> command) {
        Set<String> written = new HashSet<>();
        JSON.acceptJsonFormatVisitor(command, new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
                return new JsonObjectFormatVisitor.Base(getContext()) {
                    @Override
                    public void property(BeanProperty property) {
                        written.add(property.getName());
                    }

                    @Override
                    public void optionalProperty(BeanProperty property) {
                        written.add(property.getName());
                    }
                };
            }
        });

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(command.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}
