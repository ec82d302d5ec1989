package org.redvest.platform.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Query parameters name enum values in any usual spelling: PERSON_TIMES, person-times, personTimes. */
@Configuration(proxyBeanMethods = false)
class LenientEnums implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Factory());
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the interface knows enums only as such
    private static final class Factory implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
            return text -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> plain(constant.name()).equals(plain(text)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No such value"));
        }

        private static String plain(String text) {
            return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        }
    }
}
