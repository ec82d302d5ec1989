package org.redvest.command.reward.timebank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redvest.api.id.KinshipId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.event.KinshipEnded;
import org.redvest.api.reward.timebank.event.KinshipEvent;
import org.redvest.api.reward.timebank.event.KinshipRecorded;
import org.redvest.api.reward.timebank.event.KinshipVerified;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.order.Relatives;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Who is on record as whose relative, as the log knows it. */
@Component
class Kinships implements Relatives {

    private final Function<KinshipId, List<KinshipEvent>> log;

    @Autowired
    Kinships(Streams streams) {
        this(id -> streams.read(id.value(), KinshipEvent.class).toList());
    }

    Kinships(Function<KinshipId, List<KinshipEvent>> log) {
        this.log = log;
    }

    private record Standing(KinshipRecorded recorded, boolean verified) {}

    @Override
    public boolean related(Collection<VolunteerId> one, Collection<VolunteerId> other) {
        return between(one, other).findAny().isPresent();
    }

    @Override
    public boolean verified(Collection<VolunteerId> one, Collection<VolunteerId> other) {
        return between(one, other).anyMatch(Standing::verified);
    }

    /** Whether two persons are verified spouses or direct relatives. */
    boolean close(Collection<VolunteerId> one, Collection<VolunteerId> other) {
        return between(one, other)
                .anyMatch(standing ->
                        standing.verified() && standing.recorded().kin().isClose());
    }

    private Stream<Standing> between(Collection<VolunteerId> one, Collection<VolunteerId> other) {
        return one.stream()
                .flatMap(left -> other.stream().map(right -> KinshipId.of(left, right)))
                .flatMap(id -> standing(id).stream());
    }

    private Optional<Standing> standing(KinshipId id) {
        Optional<Standing> now = Optional.empty();
        for (KinshipEvent event : log.apply(id)) {
            now = switch (event) {
                case KinshipRecorded recorded -> Optional.of(new Standing(recorded, false));
                case KinshipVerified _ -> now.map(standing -> new Standing(standing.recorded(), true));
                case KinshipEnded _ -> Optional.empty();
            };
        }
        return now;
    }
}
