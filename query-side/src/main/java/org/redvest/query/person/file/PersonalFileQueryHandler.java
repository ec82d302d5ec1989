package org.redvest.query.person.file;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.query.BloodDonationStatistics;
import org.redvest.api.person.file.query.CountBloodDonations;
import org.redvest.api.person.file.query.FindPersonalFile;
import org.redvest.api.person.file.query.PersonalFile;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonalFileQueryHandler {

    private final Persons persons;
    private final TrainingRows trainings;
    private final CommendationRows commendations;
    private final EvaluationRows evaluations;
    private final BloodDonationRows donations;
    private final ReadModels readModels;
    private final JdbcClient jdbc;
    private final Snapshot snapshot;

    PersonalFileQueryHandler(
            Persons persons,
            TrainingRows trainings,
            CommendationRows commendations,
            EvaluationRows evaluations,
            BloodDonationRows donations,
            ReadModels readModels,
            JdbcClient jdbc,
            Snapshot snapshot) {
        this.persons = persons;
        this.trainings = trainings;
        this.commendations = commendations;
        this.evaluations = evaluations;
        this.donations = donations;
        this.readModels = readModels;
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    @QueryHandler
    PersonalFile handle(FindPersonalFile query) {
        return snapshot.read(() -> file(query.volunteerId()));
    }

    private PersonalFile file(VolunteerId volunteer) {
        String name = persons.nameOf(volunteer);
        List<String> numbers =
                persons.numbersOf(volunteer).stream().map(VolunteerId::value).toList();
        Set<String> erased = persons.erasedAmong(numbers);
        return new PersonalFile(
                volunteer,
                name,
                trainings.findByVolunteerIdInOrderByEntryDateDescPositionDesc(numbers).stream()
                        .map(row -> row.training(words(erased.contains(row.volunteerId))))
                        .toList(),
                commendations.findByVolunteerIdInOrderByEntryDateDescPositionDesc(numbers).stream()
                        .map(row -> row.commendation(words(erased.contains(row.volunteerId))))
                        .toList(),
                evaluations.findByVolunteerIdInOrderByEntryDateDescPositionDesc(numbers).stream()
                        .map(EvaluationRow::evaluation)
                        .toList(),
                donations.findByVolunteerIdInOrderByEntryDateDescPositionDesc(numbers).stream()
                        .map(row -> row.donation(words(erased.contains(row.volunteerId))))
                        .toList());
    }

    /** Of all volunteers; whoever has several numbers is one donor. */
    @QueryHandler
    BloodDonationStatistics handle(CountBloodDonations query) {
        return snapshot.read(() -> jdbc.sql("""
                        SELECT count(*) AS times, coalesce(sum(d.millilitres), 0) AS millilitres,
                            count(DISTINCT coalesce(m.survivor, d.volunteer_id)) AS donors, :position::bigint AS position
                        FROM query.file_blood_donation d LEFT JOIN (%s) AS m ON m.absorbed = d.volunteer_id
                        WHERE (:from::date IS NULL OR d.entry_date >= :from::date)
                            AND (:to::date IS NULL OR d.entry_date <= :to::date)""".formatted(Persons.MERGED))
                .param("position", readModels.position())
                .param("from", query.from())
                .param("to", query.to())
                .query((row, number) -> new BloodDonationStatistics(
                        row.getLong("times"),
                        row.getLong("millilitres"),
                        row.getLong("donors"),
                        row.getLong("position")))
                .single());
    }

    /** What is said about somebody who was erased is not shown. */
    private static UnaryOperator<String> words(boolean erased) {
        return text -> erased ? PersonName.ERASED : text;
    }
}
