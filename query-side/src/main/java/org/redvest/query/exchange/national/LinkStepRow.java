package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.exchange.national.event.LinkageEvent;

/** How a link of a volunteer with another system came to stand. */
@Entity
@Immutable
@Table(schema = "query", name = "link_step")
class LinkStepRow {

    @Id
    long position;

    String volunteerId;
    String system;

    @Enumerated(EnumType.STRING)
    LinkState state;

    @Enumerated(EnumType.STRING)
    @Nullable UnlinkCause cause;

    Instant since;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected LinkStepRow() {}

    LinkStepRow(LinkageEvent event, LinkState state, @Nullable UnlinkCause cause, Instant since, long position) {
        this.position = position;
        this.volunteerId = event.volunteerId().value();
        this.system = event.system().value();
        this.state = state;
        this.cause = cause;
        this.since = since;
    }
}
