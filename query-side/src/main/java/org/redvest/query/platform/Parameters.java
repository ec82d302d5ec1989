package org.redvest.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import org.redvest.api.CivilTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a question may hold: dates and instants as ISO 8601, whatever the reader's language, and nothing that the database
 * has no room for.
 */
@Configuration(proxyBeanMethods = false)
public class Parameters implements WebMvcConfigurer {

    /** Text without control characters. */
    public static final String PLAIN = "\\P{Cntrl}*";

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, Parameters::date);
        registry.addConverter(String.class, Instant.class, Parameters::instant);
    }

    private static LocalDate date(String text) {
        return requireCalendar(LocalDate.parse(text));
    }

    private static Instant instant(String text) {
        // a plus that was not encoded comes as a blank, and no instant has one
        Instant instant = Instant.parse(text.replace(' ', '+'));
        requireCalendar(CivilTime.dateOf(instant));
        return instant;
    }

    private static LocalDate requireCalendar(LocalDate date) {
        if (!CivilTime.isOnCalendar(date)) {
            throw new IllegalArgumentException("Outside the calendar");
        }
        return date;
    }
}
