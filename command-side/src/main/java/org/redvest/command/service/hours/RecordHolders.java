package org.redvest.command.service.hours;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Under whose number a record was certified, or a service reported. Whoever reads the public disclosure knows a record and no
 * number, and no stream is found by a record: so the read model is asked, and believed only as far as the volunteer's own
 * stream says the same, which every decision looks at (ADR 45).
 */
@Component
class RecordHolders {

    private final JdbcClient jdbc;

    RecordHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose record it is.
     *
     * @param given by the caller, who may know; null where they do not
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_RECORD}
     */
    VolunteerId of(ServiceRecordId record, @Nullable String given) {
        return given != null
                ? VolunteerId.of(given)
                : found(
                        "SELECT volunteer_id FROM query.service_record WHERE record_id = ?",
                        record.value(),
                        Problem.UNKNOWN_SERVICE_RECORD);
    }

    /**
     * Whose report it is.
     *
     * @param given by the caller, who may know; null where they do not
     * @throws Refusal {@link Problem#UNKNOWN_HOURS_REPORT}
     */
    VolunteerId of(HoursReportId report, @Nullable String given) {
        return given != null
                ? VolunteerId.of(given)
                : found(
                        "SELECT DISTINCT volunteer_id FROM query.hours_report WHERE report_id = ?",
                        report.value(),
                        Problem.UNKNOWN_HOURS_REPORT);
    }

    private VolunteerId found(String question, String id, Problem unknown) {
        return jdbc.sql(question)
                .param(id)
                .query(String.class)
                .optional()
                .map(VolunteerId::stored)
                .orElseThrow(() -> new Refusal(unknown));
    }
}
