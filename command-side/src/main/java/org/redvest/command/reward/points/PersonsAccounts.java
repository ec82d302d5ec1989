package org.redvest.command.reward.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;

/** The points accounts of one person in one scheme, who may have several by a merge, in the order of their numbers. */
public record PersonsAccounts(List<Account> all) {

    /** One of them. */
    public record Account(PointsAccountId id, VolunteerId holder, Aggregate<PointsAccount> points) {}

    public static PersonsAccounts load(
            Repository<PointsAccount> accounts, Collection<VolunteerId> numbers, SchemeId scheme) throws Exception {
        List<Account> person = new ArrayList<>();
        for (VolunteerId number : VolunteerId.inOrder(numbers)) {
            PointsAccountId id = PointsAccountId.of(number, scheme);
            person.add(new Account(id, number, accounts.loadOrCreate(id.value(), PointsAccount::new)));
        }
        return new PersonsAccounts(person);
    }

    /** What can be spent on a day over all of them; below zero where more is owed than that. */
    public long freeOn(LocalDate day) {
        return all.stream()
                        .mapToLong(account -> account.points().invoke(points -> points.usableOn(day)))
                        .sum()
                - owed();
    }

    /** What is left over all of them, whether or not it can be spent; below zero where more is owed than that. */
    public long left() {
        return all.stream()
                        .mapToLong(account -> account.points().invoke(PointsAccount::left))
                        .sum()
                - owed();
    }

    private long owed() {
        return all.stream()
                .mapToLong(account -> account.points().invoke(PointsAccount::owed))
                .sum();
    }
}
