package org.redvest.query.city.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.city.authority.query.FindReadingRight;
import org.redvest.api.city.authority.query.FindRemits;
import org.redvest.api.city.authority.query.HeldRemits;
import org.redvest.api.city.authority.query.ReadingRight;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.query.platform.asking.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what somebody holds reaches a volunteer: as fresh as what they would read, from the same read models (ADR 28). */
@Component
class ReadingQueryHandler {

    private final JdbcClient jdbc;
    private final DelegationQueryHandler delegations;
    private final Snapshot snapshot;
    private final Clock clock;

    ReadingQueryHandler(JdbcClient jdbc, DelegationQueryHandler delegations, Snapshot snapshot, Clock clock) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.delegations = delegations;
        this.clock = clock;
    }

    @QueryHandler
    ReadingRight handle(FindReadingRight query) {
        return snapshot.read(() -> right(query));
    }

    @QueryHandler
    HeldRemits handle(FindRemits query) {
        return snapshot.read(() -> new HeldRemits(remits(query.subject(), query.power())));
    }

    private Set<Remit> remits(String subject, @Nullable Power power) {
        return delegations.bookOf(subject).remits(subject, power, clock.instant());
    }

    private ReadingRight right(FindReadingRight query) {
        Set<Remit> remits = remits(query.subject(), null);
        if (remits.isEmpty()) {
            return new ReadingRight(false);
        }
        return new ReadingRight(remits.stream().anyMatch(Remit::coversTheCity)
                || grounds(query.volunteerId()).stream()
                        .anyMatch(ground -> remits.stream().anyMatch(remit -> remit.covers(ground))));
    }

    private List<Remit> grounds(VolunteerId volunteer) {
        return jdbc.sql(Grounds.OF_A_PERSON)
                .param("volunteer", volunteer.value())
                .query(ReadingQueryHandler::ground)
                .list();
    }

    private static Remit ground(ResultSet row, int number) throws SQLException {
        String organisation = row.getString("organisation_id");
        return new Remit(
                DivisionCode.of(row.getString("division")),
                organisation == null ? null : OrganisationId.stored(organisation));
    }
}
