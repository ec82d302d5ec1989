package org.redvest.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.redvest.api.CivilTime;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * What the JSON of a request may hold, beyond what the mapper's own switches refuse. What is accepted becomes an event, and
 * an event that a projection cannot write stops it for good: so control characters and dates outside the calendar are
 * refused at the door.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    @Bean
    JsonMapperBuilderCustomizer onlyWhatCanBeKept() {
        return mapper -> mapper.addModule(new SimpleModule("redvest-strict")
                        .addDeserializer(
                                String.class,
                                new Checked<>(String.class, StringDeserializer.instance, text -> !CONTROL.matcher(text)
                                        .find()))
                        .addDeserializer(
                                LocalDate.class,
                                new Checked<>(LocalDate.class, LocalDateDeserializer.INSTANCE, CivilTime::isOnCalendar))
                        .addDeserializer(
                                Instant.class,
                                new Checked<>(
                                        Instant.class,
                                        InstantDeserializer.INSTANT,
                                        instant -> CivilTime.isOnCalendar(CivilTime.dateOf(instant)))))
                .withCoercionConfig(LogicalType.Textual, coercion -> coercion.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** Reads as the mapper would, and refuses what does not hold. */
    private static final class Checked<T> extends StdDeserializer<T> {

        private final Class<T> type;
        private final ValueDeserializer<T> reader;
        private final Predicate<T> holds;

        Checked(Class<T> type, ValueDeserializer<T> reader, Predicate<T> holds) {
            super(type);
            this.type = type;
            this.reader = reader;
            this.holds = holds;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            T value = reader.deserialize(parser, context);
            if (value != null && !holds.test(value)) {
                throw context.weirdStringException("…", type, "not a value that can be kept");
            }
            return value;
        }
    }
}
