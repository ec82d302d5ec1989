package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderServed;

/** How an order is to be served, or was. */
@Entity
@Immutable
@Table(schema = "query", name = "order_service")
class OrderServiceRow {

    @Id
    long position;

    String orderId;
    boolean served;

    @Nullable String organisationId;

    @Nullable String volunteerId;

    @Nullable String projectId;

    @Nullable String shiftId;

    Instant startsAt;
    Instant endsAt;
    List<String> servers;

    @Nullable String witness;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrderServiceRow() {}

    OrderServiceRow(OrderAccepted event, long position) {
        this.position = position;
        this.orderId = event.orderId().value();
        this.served = false;
        this.organisationId = organisation(event.provider());
        this.volunteerId = volunteer(event.provider());
        this.projectId = event.projectId().value();
        this.shiftId = event.shiftId().value();
        this.startsAt = event.start();
        this.endsAt = event.end();
        this.servers = numbers(event.servers());
        this.witness = null;
    }

    OrderServiceRow(OrderServed event, long position) {
        VolunteerId saw = event.witness();
        this.position = position;
        this.orderId = event.orderId().value();
        this.served = true;
        this.organisationId = organisation(event.provider());
        this.volunteerId = volunteer(event.provider());
        this.projectId = null;
        this.shiftId = null;
        this.startsAt = event.start();
        this.endsAt = event.end();
        this.servers = numbers(event.servers());
        this.witness = saw == null ? null : saw.value();
    }

    private static @Nullable String organisation(Provider provider) {
        OrganisationId organisation = provider.organisationId();
        return organisation == null ? null : organisation.code();
    }

    private static @Nullable String volunteer(Provider provider) {
        VolunteerId volunteer = provider.volunteerId();
        return volunteer == null ? null : volunteer.value();
    }

    private static List<String> numbers(List<VolunteerId> servers) {
        return servers.stream().map(VolunteerId::value).toList();
    }
}
