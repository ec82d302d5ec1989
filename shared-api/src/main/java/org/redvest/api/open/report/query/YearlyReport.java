package org.redvest.api.open.report.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.Provenance;

/**
 * The report of a year: of the city (statistics that the authority publishes, 685号 Art. 34), or of an organisation (how it records,
 * 民政部令第67号 Art. 18).
 *
 * @param year calendar year, Asia/Shanghai
 * @param organisationId code of the organisation whose report it is; null for the city's
 * @param organisation its name; null for the city's, and where it is not registered
 * @param position position in the log on which it is based
 * @param figures each with where it comes from
 * @param months certified services by month, in order
 * @param categories certified services by category, most minutes first
 * @param districts certified services by district of the place, most minutes first
 * @param services where the figures of the lists come from
 */
public record YearlyReport(
        int year,
        @Nullable String organisationId,
        @Nullable String organisation,
        long position,
        List<Figure> figures,
        List<Line> months,
        List<Line> categories,
        List<Line> districts,
        Provenance services)
        implements AsOf {

    /** What a figure is. */
    public enum Key {
        /** Volunteers who are registered at the end of the year; the city's report only. */
        REGISTERED_PERSONS,
        /** Organisations and teams that are registered at the end of the year; the city's report only. */
        REGISTERED_ORGANISATIONS,
        /** Volunteers who served, each counted once. */
        PERSONS,
        /** Records that count. */
        RECORDS,
        /** Minutes of these. */
        MINUTES,
        /** Records of the year's services within 10 working days. */
        RECORDED_ON_TIME,
        /** Records of the year's services after that. */
        RECORDED_LATE,
        /** Records of the year's services of which nobody knows, as the calendar was not loaded. */
        RECORDED_DEADLINE_UNKNOWN,
        /** Records of the year's services that were corrected. */
        CORRECTED,
        /** Records of the year's services that were revoked, and are still. */
        REVOKED,
        /** Records of the year's services to which somebody objected under notice. */
        OBJECTED
    }

    /**
     * A figure.
     *
     * @param key what it is
     * @param value persons, organisations, records or minutes, as the key says
     * @param provenance where it comes from
     */
    public record Figure(Key key, long value, Provenance provenance) {}

    /**
     * A month, a category or a district.
     *
     * @param key which: {@code 2026-03}, the category's name, or the district's division code
     * @param minutes certified minutes
     * @param persons volunteers, each counted once in each line
     * @param records service records
     */
    public record Line(String key, long minutes, long persons, long records) {}
}
