package org.redvest.command.honour.certificate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.redvest.api.honour.certificate.CertificateLanguage;

/** The words of a certificate that are nobody's own, in its language. */
final class Labels {

    private static final Labels CHINESE = new Labels(
            "labels.properties", "zh-CN", DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE));
    private static final Labels ENGLISH =
            new Labels("labels_en.properties", "en", DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));

    private final Properties texts = new Properties();
    private final String tag;
    private final DateTimeFormatter day;

    private Labels(String resource, String tag, DateTimeFormatter day) {
        this.tag = tag;
        this.day = day;
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Labels of(CertificateLanguage language) {
        return switch (language) {
            case CHINESE -> CHINESE;
            case ENGLISH -> ENGLISH;
        };
    }

    /** The language, as BCP 47 names it. */
    String tag() {
        return tag;
    }

    /** A text with what belongs into its places, which comes as it is to stand there. */
    String text(String key, Object... parts) {
        return new MessageFormat(Objects.requireNonNull(texts.getProperty(key), key), Locale.ROOT).format(parts);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /** Minutes in hours and minutes. */
    String length(long minutes) {
        Duration length = Duration.ofMinutes(minutes);
        String key = length.toHours() == 0 ? "minutes" : length.toMinutesPart() == 0 ? "hours.whole" : "hours";
        return text(key, String.valueOf(length.toHours()), String.valueOf(length.toMinutesPart()));
    }
}
