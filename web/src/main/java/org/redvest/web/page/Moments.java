package org.redvest.web.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times, days and lengths as people read them: in Asia/Shanghai, whatever the server's own zone is. */
@Component("moments")
public class Moments {

    /** What a field of HTML for a day and time sends; with seconds where it was given some. */
    public static final String TYPED = "yyyy-MM-dd'T'HH:mm[:ss]";

    private static final DateTimeFormatter CHINESE_DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final String NOTHING = "—";

    /** The civil day that it is there. */
    public static LocalDate today() {
        return LocalDate.now(CivilTime.ZONE);
    }

    /** A civil day. */
    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : (isEnglish() ? ENGLISH_DAY : CHINESE_DAY).format(day);
    }

    /** A day and time. */
    public String at(@Nullable Instant instant) {
        return instant == null ? NOTHING : dayOf(instant) + " " + clock(instant);
    }

    /** A day and time to the second, as an auditor reads it. */
    public String exact(Instant instant) {
        return dayOf(instant) + " " + SECONDS.format(instant.atZone(CivilTime.ZONE));
    }

    /** This instant, as an auditor reads it. */
    public String now() {
        return exact(Instant.now());
    }

    /** The day of an instant. */
    public String dayOf(Instant instant) {
        return day(CivilTime.dateOf(instant));
    }

    /** The time of day of an instant. */
    public String clock(Instant instant) {
        return CLOCK.format(instant.atZone(CivilTime.ZONE));
    }

    /** From one instant to another: the day once where both are on it. */
    public String between(Instant start, Instant end) {
        boolean oneDay = CivilTime.dateOf(start).equals(CivilTime.dateOf(end));
        return at(start) + " – " + (oneDay ? clock(end) : at(end));
    }

    /** As a field of HTML takes it. */
    public String field(@Nullable Instant instant) {
        return instant == null ? "" : FIELD.format(instant.atZone(CivilTime.ZONE));
    }

    /** What such a field means; null where it is empty. */
    public static @Nullable Instant instant(@Nullable LocalDateTime typed) {
        return typed == null ? null : typed.atZone(CivilTime.ZONE).toInstant();
    }

    /** What such a field holds, as the API takes it; null where it is empty. What is no time is passed on for the API to say so. */
    public static @Nullable String instant(@Nullable String field) {
        if (field == null || field.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(field.strip())
                    .atZone(CivilTime.ZONE)
                    .toInstant()
                    .toString();
        } catch (DateTimeException other) {
            return field.strip();
        }
    }

    /** Minutes as hours and minutes. */
    public String length(@Nullable Long minutes) {
        if (minutes == null) {
            return NOTHING;
        }
        Duration length = Duration.ofMinutes(Math.abs(minutes));
        String sign = minutes < 0 ? "−" : "";
        long hours = length.toHours();
        int rest = length.toMinutesPart();
        if (isEnglish()) {
            return sign + (hours == 0 ? rest + " min" : rest == 0 ? hours + " h" : hours + " h " + rest + " min");
        }
        return sign + (hours == 0 ? rest + " 分钟" : rest == 0 ? hours + " 小时" : hours + " 小时 " + rest + " 分钟");
    }

    /** How long ago something was: in days, or on its first day in hours and minutes. */
    public String ago(Instant instant) {
        Duration since = Duration.between(instant, Instant.now());
        long days = since.toDays();
        return days == 0 ? length(since.toMinutes()) : days + (isEnglish() ? " d" : " 天");
    }

    /** A number with its thousands apart. */
    public String number(@Nullable Number number) {
        return number == null ? NOTHING : String.format(Locale.ROOT, "%,d", number.longValue());
    }

    private static boolean isEnglish() {
        return Locale.ENGLISH.equals(LocaleContextHolder.getLocale());
    }
}
