package org.redvest.query.personalfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.hours.Timeliness;
import org.redvest.api.personalfile.CommendationLevel;
import org.redvest.api.personalfile.EvaluationGrade;
import org.redvest.api.personalfile.query.FindPersonalFile;
import org.redvest.api.personalfile.query.PersonalFile;
import org.redvest.api.personalfile.query.PersonalFile.Commendation;
import org.redvest.api.personalfile.query.PersonalFile.Evaluation;
import org.redvest.api.personalfile.query.PersonalFile.Training;
import org.redvest.api.volunteer.PersonName;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.query.platform.Times;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Component
class PersonalFileQueryHandler {

    private final JdbcClient jdbc;

    PersonalFileQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose file it is; what it says about somebody who was erased is not shown. */
    private record Holder(String name, boolean erased) {

        String words(ResultSet row, String column) throws SQLException {
            return erased ? PersonName.ERASED : row.getString(column);
        }

        Training training(ResultSet row, int number) throws SQLException {
            return new Training(
                    row.getString("entry_id"),
                    words(row, "title"),
                    words(row, "content"),
                    row.getInt("minutes"),
                    words(row, "host"),
                    row.getObject("entry_date", LocalDate.class),
                    Times.instant(row, "recorded_at"),
                    row.getString("recorded_by"));
        }

        Commendation commendation(ResultSet row, int number) throws SQLException {
            return new Commendation(
                    row.getString("entry_id"),
                    words(row, "title"),
                    CommendationLevel.valueOf(row.getString("level")),
                    words(row, "granted_by"),
                    words(row, "evidence"),
                    row.getObject("entry_date", LocalDate.class),
                    Times.instant(row, "recorded_at"),
                    row.getString("recorded_by"));
        }

        Evaluation evaluation(ResultSet row, int number) throws SQLException {
            return new Evaluation(
                    row.getString("entry_id"),
                    row.getString("record_id"),
                    row.getString("organisation_id"),
                    EvaluationGrade.valueOf(row.getString("grade")),
                    row.getObject("entry_date", LocalDate.class),
                    timeliness(row.getString("timeliness")),
                    Times.instant(row, "recorded_at"),
                    row.getString("recorded_by"));
        }

        private static @Nullable Timeliness timeliness(@Nullable String name) {
            return name == null ? null : Timeliness.valueOf(name);
        }
    }

    @QueryHandler
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    PersonalFile handle(FindPersonalFile query) {
        VolunteerId volunteer = query.volunteerId();
        Holder holder = holder(volunteer);
        return new PersonalFile(
                volunteer,
                holder.name(),
                entries("file_training", volunteer, holder::training),
                entries("file_commendation", volunteer, holder::commendation),
                entries("file_evaluation", volunteer, holder::evaluation));
    }

    private Holder holder(VolunteerId volunteer) {
        return jdbc.sql("""
                        SELECT masked_name, erased_at
                        FROM query.volunteer_card LEFT JOIN query.erased_volunteer USING (volunteer_id)
                        WHERE volunteer_id = ?""")
                .param(volunteer.value())
                .query(PersonalFileQueryHandler::holder)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        boolean erased = row.getObject("erased_at") != null;
        return new Holder(erased ? PersonName.ERASED : row.getString("masked_name"), erased);
    }

    private <E> List<E> entries(String table, VolunteerId volunteer, RowMapper<E> entry) {
        return jdbc.sql("SELECT * FROM query." + table
                        + " WHERE volunteer_id = ? ORDER BY entry_date DESC, position DESC")
                .param(volunteer.value())
                .query(entry)
                .list();
    }
}
