package org.redvest.command.service.hours;

import java.util.Optional;
import java.util.function.Function;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.service.hours.event.HoursCorrectionProposed;
import org.redvest.api.service.hours.event.HoursObjectionRaised;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Of which record an objection or a correction is, before either is loaded: the volunteer is first. */
@Component
class Disputes {

    private final Function<HoursObjectionId, Optional<HoursObjectionRaised>> objections;
    private final Function<HoursChangeId, Optional<HoursCorrectionProposed>> corrections;

    @Autowired
    Disputes(Streams streams) {
        this(
                objection -> streams.first(objection.value(), HoursObjectionRaised.class),
                correction -> streams.first(correction.value(), HoursCorrectionProposed.class));
    }

    /** Disputes as this log knows them. */
    Disputes(
            Function<HoursObjectionId, Optional<HoursObjectionRaised>> objections,
            Function<HoursChangeId, Optional<HoursCorrectionProposed>> corrections) {
        this.objections = objections;
        this.corrections = corrections;
    }

    Optional<HoursObjectionRaised> find(HoursObjectionId id) {
        return objections.apply(id);
    }

    Optional<HoursCorrectionProposed> find(HoursChangeId id) {
        return corrections.apply(id);
    }

    /**
     * How an objection was raised.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HOURS_OBJECTION}
     */
    HoursObjectionRaised objection(HoursObjectionId id) {
        return find(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_HOURS_OBJECTION));
    }

    /**
     * What was proposed.
     *
     * @throws Refusal {@link Problem#UNKNOWN_HOURS_CHANGE}
     */
    HoursCorrectionProposed correction(HoursChangeId id) {
        return find(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_HOURS_CHANGE));
    }
}
