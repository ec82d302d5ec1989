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
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Times;
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

    @QueryHandler
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    PersonalFile handle(FindPersonalFile query) {
        VolunteerId volunteer = query.volunteerId();
        return new PersonalFile(
                volunteer,
                name(volunteer),
                entries("file_training", volunteer, PersonalFileQueryHandler::training),
                entries("file_commendation", volunteer, PersonalFileQueryHandler::commendation),
                entries("file_evaluation", volunteer, PersonalFileQueryHandler::evaluation));
    }

    private String name(VolunteerId volunteer) {
        return jdbc.sql("""
                        SELECT %s FROM (%s) AS p JOIN query.person v ON v.volunteer_id = p.number
                        WHERE p.number = p.survivor""".formatted(Names.masked("v"), Persons.PERSON))
                .param("volunteer", volunteer.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_VOLUNTEER));
    }

    private <E> List<E> entries(String table, VolunteerId volunteer, RowMapper<E> entry) {
        return jdbc.sql("""
                        SELECT f.*, %s AS erased_at FROM query.%s f
                        WHERE f.volunteer_id %s ORDER BY f.entry_date DESC, f.position DESC""".formatted(Persons.erasedAt("f.volunteer_id"), table, Persons.ANY_NUMBER))
                .param("volunteer", volunteer.value())
                .query(entry)
                .list();
    }

    /** What is said about somebody who was erased is not shown. */
    private static String words(ResultSet row, String column) throws SQLException {
        return row.getObject("erased_at") == null ? row.getString(column) : PersonName.ERASED;
    }

    private static Training training(ResultSet row, int number) throws SQLException {
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

    private static Commendation commendation(ResultSet row, int number) throws SQLException {
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

    private static Evaluation evaluation(ResultSet row, int number) throws SQLException {
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
