package org.redvest.query.person.file;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.query.FindPersonalFile;
import org.redvest.api.person.file.query.PersonalFile;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Snapshot;
import org.springframework.stereotype.Component;

@Component
class PersonalFileQueryHandler {

    private final Persons persons;
    private final TrainingRows trainings;
    private final CommendationRows commendations;
    private final EvaluationRows evaluations;
    private final Snapshot snapshot;

    PersonalFileQueryHandler(
            Persons persons,
            TrainingRows trainings,
            CommendationRows commendations,
            EvaluationRows evaluations,
            Snapshot snapshot) {
        this.persons = persons;
        this.trainings = trainings;
        this.commendations = commendations;
        this.evaluations = evaluations;
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
                        .toList());
    }

    /** What is said about somebody who was erased is not shown. */
    private static UnaryOperator<String> words(boolean erased) {
        return text -> erased ? PersonName.ERASED : text;
    }
}
