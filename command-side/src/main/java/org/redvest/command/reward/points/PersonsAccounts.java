package org.redvest.command.reward.points;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.VolunteerId;

/** The points accounts of one person, who may have several by a merge, in the order of their numbers. */
public record PersonsAccounts(List<Account> all) {

    /** One of them. */
    public record Account(VolunteerId holder, Aggregate<PointsAccount> points) {}

    public static PersonsAccounts load(Repository<PointsAccount> accounts, Collection<VolunteerId> numbers)
            throws Exception {
        List<Account> person = new ArrayList<>();
        for (VolunteerId number : VolunteerId.inOrder(numbers)) {
            person.add(new Account(
                    number, accounts.loadOrCreate(PointsAccountId.of(number).value(), PointsAccount::new)));
        }
        return new PersonsAccounts(person);
    }

    /** What can be spent over all of them; below zero where points are owed. */
    public long free() {
        return all.stream()
                .mapToLong(account -> account.points().invoke(PointsAccount::free))
                .sum();
    }
}
