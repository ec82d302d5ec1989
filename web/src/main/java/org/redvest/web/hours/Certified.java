package org.redvest.web.hours;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.reward.passbook.query.Passbook;
import org.redvest.api.reward.passbook.query.Passbook.Kind;

/**
 * The certified services of a volunteer, as their passbook tells them.
 *
 * @param records the latest service first
 */
record Certified(List<Line> records) {

    private static final int MONTHS = 12;

    /**
     * One of them.
     *
     * @param recordId its number
     * @param day civil date of the service, Asia/Shanghai
     * @param minutes in force
     * @param counts whether it counts: not while it is objected to, and not once it is revoked
     */
    record Line(String recordId, LocalDate day, long minutes, boolean counts) {}

    /**
     * A month's minutes that count.
     *
     * @param name as 2026-03
     * @param minutes how many
     */
    record Month(String name, long minutes) {}

    /** From entries as the passbook has them, the newest first. */
    static Certified of(List<Passbook.Entry> entries) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Passbook.Entry entry : entries.reversed()) {
            String record = entry.serviceRecordId();
            if (record != null) {
                Line before = lines.get(record);
                LocalDate day = entry.serviceDate() == null && before != null ? before.day() : entry.serviceDate();
                if (day != null) {
                    lines.put(record, new Line(record, day, minutes(entry, before), counts(entry.kind(), before)));
                }
            }
        }
        return new Certified(lines.values().stream()
                .sorted(Comparator.comparing(Line::day).reversed())
                .toList());
    }

    private static long minutes(Passbook.Entry entry, @Nullable Line before) {
        Long told = entry.minutes();
        return told != null ? told : before == null ? 0 : before.minutes();
    }

    private static boolean counts(Kind kind, @Nullable Line before) {
        return switch (kind) {
            case WITHHELD -> false;
            case RESTORED -> true;
            default -> before == null || before.counts();
        };
    }

    /** Minutes that count, of all services. */
    public long minutes() {
        return records.stream().filter(Line::counts).mapToLong(Line::minutes).sum();
    }

    /** The years in which there was one, the last first. */
    public List<Year> years() {
        return records.stream().map(line -> Year.from(line.day())).distinct().toList();
    }

    /** A year by its months. */
    List<Month> months(Year year) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(year::atMonth)
                .map(month -> new Month(month.toString(), minutesOf(month)))
                .toList();
    }

    private long minutesOf(YearMonth month) {
        return records.stream()
                .filter(line -> line.counts() && YearMonth.from(line.day()).equals(month))
                .mapToLong(Line::minutes)
                .sum();
    }
}
