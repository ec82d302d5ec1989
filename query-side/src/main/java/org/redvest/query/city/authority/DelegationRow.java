package org.redvest.query.city.authority;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;

/** A delegation as it was granted. */
@Entity
@Immutable
@Table(schema = "query", name = "delegation")
class DelegationRow {

    @Id
    String delegationId;

    long position;

    @Nullable String underId;

    String holder;
    List<String> powers;
    String division;

    @Nullable String organisationId;

    Instant validFrom;

    @Nullable Instant validUntil;

    String basis;
    Instant grantedAt;

    @Nullable String grantedBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DelegationRow() {}

    DelegationRow(DelegationGranted event, Instant grantedAt, @Nullable String grantedBy, long position) {
        DelegationId under = event.under();
        OrganisationId organisation = event.remit().organisation();
        this.delegationId = event.delegationId().value();
        this.position = position;
        this.underId = under == null ? null : under.value();
        this.holder = event.holder().value();
        this.powers = event.powers().stream().map(Power::name).toList();
        this.division = event.remit().division().value();
        this.organisationId = organisation == null ? null : organisation.code();
        this.validFrom = event.from();
        this.validUntil = event.until();
        this.basis = event.basis().value();
        this.grantedAt = grantedAt;
        this.grantedBy = grantedBy;
    }

    DelegationId id() {
        return DelegationId.stored(delegationId);
    }

    /** What was recorded when it was granted. */
    DelegationGranted event() {
        return new DelegationGranted(
                id(),
                underId == null ? null : DelegationId.stored(underId),
                Subject.stored(holder),
                powers.stream().map(Power::valueOf).collect(Collectors.toSet()),
                new Remit(
                        DivisionCode.stored(division),
                        organisationId == null ? null : OrganisationId.stored(organisationId)),
                validFrom,
                validUntil,
                Text.stored(basis));
    }
}
