package org.redvest.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.redvest.api.Fit;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How the JSON of a request is read: everything as what it is, once, and nothing guessed (ADR 20). The mapper is the web's
 * own: the application's also reads what is stored, and a rule that is tightened at the door must not make old history
 * unreadable.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    ServerHttpMessageConvertersCustomizer requestsAreReadStrictly(JsonMapper json) {
        var strict = new JacksonJsonHttpMessageConverter(reading(json));
        return converters -> converters.withJsonConverter(strict);
    }

    /** A mapper that writes as this one does, and reads strictly. */
    static JsonMapper reading(JsonMapper json) {
        return json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Enum,
                        coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModule(new SimpleModule("redvest-strict")
                        .addDeserializer(String.class, new Texts<>(String.class, StrictJson::fit))
                        .addDeserializer(LocalDate.class, new Texts<>(LocalDate.class, GivenTime::date))
                        .addDeserializer(Instant.class, new Texts<>(Instant.class, GivenTime::instant)))
                .build();
    }

    /** How long a text may be, its field says. */
    private static String fit(String text) {
        if (!Fit.isFit(text, Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("Not every reader can hold it");
        }
        return text;
    }

    /** Reads what is given as a text, and as nothing else. */
    private static final class Texts<T> extends StdScalarDeserializer<T> {

        private final Function<String, T> meaning;

        Texts(Class<T> type, Function<String, T> meaning) {
            super(type);
            this.meaning = meaning;
        }

        @Override
        @SuppressWarnings("unchecked") // a handler of problems gives what was asked for
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            try {
                return meaning.apply(parser.getString());
            } catch (IllegalArgumentException e) {
                // what was given stays between the lines: it may be personal, and is odd in any case
                throw context.weirdStringException("…", handledType(), "not a value that can be kept");
            }
        }
    }
}
