package org.redvest.command.reward.timebank;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.event.TimeGiftTaken;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who ever gave time to whom, as the log knows it. */
@Component
class TimeGifts {

    private final Function<VolunteerId, List<VolunteerId>> log;

    @Autowired
    TimeGifts(Streams streams) {
        this(giver -> streams.read(TimeAccountId.of(giver).value(), TimeGiftTaken.class)
                .map(TimeGiftTaken::recipient)
                .toList());
    }

    TimeGifts(Function<VolunteerId, List<VolunteerId>> log) {
        this.log = log;
    }

    /** Whether time went from one person to another, directly or through others. Gifts stay in families, so that it is few. */
    boolean went(Collection<VolunteerId> from, Collection<VolunteerId> to, Volunteers volunteers) {
        Set<VolunteerId> seen = new HashSet<>(from);
        Deque<VolunteerId> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            for (VolunteerId recipient : log.apply(next.remove())) {
                for (VolunteerId number : volunteers.personOf(recipient)) {
                    if (to.contains(number)) {
                        return true;
                    }
                    if (seen.add(number)) {
                        next.add(number);
                    }
                }
            }
        }
        return false;
    }
}
