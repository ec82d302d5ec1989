package org.redvest.command.exchange.national;

import java.util.stream.Stream;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.event.LinkageEvent;
import org.redvest.api.exchange.national.event.VolunteerLinked;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.platform.Streams;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What links volunteers with other systems, as the log knows it. */
@Component
class Linkages {

    /** Tells of all links of a number. */
    interface Log {

        Stream<LinkageEvent> of(VolunteerId volunteer);
    }

    private final Log log;

    @Autowired
    Linkages(Streams streams) {
        this(volunteer -> streams.read(LinkageId.of(volunteer).value(), LinkageEvent.class));
    }

    /** Links as this log knows them. */
    Linkages(Log log) {
        this.log = log;
    }

    private Link of(VolunteerId volunteer, PartnerCode system) {
        Link link = new Link();
        log.of(volunteer).filter(event -> event.system().equals(system)).forEach(link::evolve);
        return link;
    }

    /** Whether somebody is linked with a system by this number there. */
    boolean holds(VolunteerId volunteer, PartnerCode system, NumberClaimId number) {
        return of(volunteer, system).holds(number);
    }

    /** Whether records of somebody go to a system. */
    boolean isInForce(VolunteerId volunteer, PartnerCode system) {
        return of(volunteer, system).state() == LinkState.IN_FORCE;
    }

    /** How somebody was linked with each system, whatever became of it, oldest first. */
    Stream<VolunteerLinked> madeBy(VolunteerId volunteer) {
        return log.of(volunteer).filter(VolunteerLinked.class::isInstance).map(VolunteerLinked.class::cast);
    }
}
