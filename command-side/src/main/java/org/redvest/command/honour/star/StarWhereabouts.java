package org.redvest.command.honour.star;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.DivisionCode;
import org.redvest.api.Remit;
import org.redvest.api.honour.star.StarGranter;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.id.Located;
import org.redvest.api.id.StarApplicationOf;
import org.redvest.api.id.StarOf;
import org.redvest.api.id.StarRatingId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Hand;
import org.redvest.command.platform.Streams;
import org.springframework.stereotype.Component;

/** Which stars are held, and where they lie: an application lies in the district whose office reviews it; a star there, or in the whole city, by who grants it. */
@Component
class StarWhereabouts implements Whereabouts, StarsHeld {

    private final Streams streams;
    private final Volunteers volunteers;
    private final StarRuleBooks books;

    StarWhereabouts(Streams streams, Volunteers volunteers, StarRuleBooks books) {
        this.streams = streams;
        this.volunteers = volunteers;
        this.books = books;
    }

    @Override
    public Optional<Remit> of(Located place) {
        return switch (place) {
            case StarApplicationOf application ->
                starsOf(application.volunteerId())
                        .open(application.level())
                        .map(open -> Remit.in(open.applied().office()));
            case StarOf star -> whereGranted(starsOf(star.volunteerId()), star.level());
            default -> Optional.empty();
        };
    }

    @Override
    public int of(VolunteerId volunteer) {
        return starsOf(volunteer).highest();
    }

    private Optional<Remit> whereGranted(PersonsStars stars, int level) {
        return stars.open(level)
                .map(open ->
                        whereGranted(open.applied().grantedBy(), open.applied().office()))
                .or(() -> stars.held(level)
                        .map(star -> whereGranted(
                                star.grant().grantedBy(), star.grant().office())));
    }

    /** What the province grants, the city enters. */
    private Remit whereGranted(StarGranter granter, DivisionCode office) {
        return switch (granter) {
            case COUNTY -> Remit.in(office);
            case CITY, PROVINCE -> Remit.in(books.city());
        };
    }

    private PersonsStars starsOf(VolunteerId volunteer) {
        return new PersonsStars(
                volunteers.personOf(volunteer).stream().map(this::factsOf).toList());
    }

    private StarFacts factsOf(VolunteerId number) {
        StarFacts facts = StarFacts.NOTHING;
        for (DomainEventMessage<?> message :
                streams.readFrom(StarRatingId.of(number).value(), 0)) {
            if (message.getPayload() instanceof StarEvent event) {
                facts = facts.and(event, Hand.of(message.getMetaData()));
            }
        }
        return facts;
    }
}
