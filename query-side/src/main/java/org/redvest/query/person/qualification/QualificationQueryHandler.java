package org.redvest.query.person.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.qualification.query.FindQualifications;
import org.redvest.api.person.qualification.query.Qualifications;
import org.redvest.api.person.qualification.query.Qualifications.Qualification;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Snapshot;
import org.springframework.stereotype.Component;

@Component
class QualificationQueryHandler {

    private final Persons persons;
    private final QualificationRows recorded;
    private final QualificationWithdrawalRows withdrawn;
    private final Snapshot snapshot;

    QualificationQueryHandler(
            Persons persons, QualificationRows recorded, QualificationWithdrawalRows withdrawn, Snapshot snapshot) {
        this.persons = persons;
        this.recorded = recorded;
        this.withdrawn = withdrawn;
        this.snapshot = snapshot;
    }

    @QueryHandler
    Qualifications handle(FindQualifications query) {
        return snapshot.read(() -> qualifications(query.volunteerId(), query.on()));
    }

    private Qualifications qualifications(VolunteerId volunteer, @Nullable LocalDate on) {
        String name = persons.nameOf(volunteer);
        List<String> numbers =
                persons.numbersOf(volunteer).stream().map(VolunteerId::value).toList();
        Set<String> erased = persons.erasedAmong(numbers);
        Map<String, QualificationWithdrawalRow> withdrawals = withdrawn.findByVolunteerIdIn(numbers).stream()
                .collect(Collectors.toMap(row -> row.qualificationId, Function.identity(), (first, later) -> first));
        return new Qualifications(
                volunteer,
                name,
                on,
                recorded.findByVolunteerIdInOrderByValidFromDescPositionDesc(numbers).stream()
                        .filter(row ->
                                on == null || (row.coversDay(on) && !withdrawals.containsKey(row.qualificationId)))
                        .map(row -> shown(row, withdrawals.get(row.qualificationId), erased.contains(row.volunteerId)))
                        .toList());
    }

    private static Qualification shown(
            QualificationRow row, @Nullable QualificationWithdrawalRow withdrawal, boolean erased) {
        // what is said about somebody who was erased is not shown
        UnaryOperator<String> words = text -> erased ? PersonName.ERASED : text;
        return row.qualification(words, withdrawal == null ? null : withdrawal.withdrawal(words));
    }
}
