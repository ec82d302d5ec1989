package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Site;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.city.Division;

/** When and where a shift takes place, from a position on. */
@Entity
@Immutable
@Table(schema = "query", name = "shift_version")
class ShiftVersionRow {

    @Id
    long position;

    String shiftId;
    Instant startsAt;
    Instant endsAt;
    Instant signUpFrom;
    Instant signUpUntil;
    String division;
    String district;

    @Nullable String street;

    String address;

    @Nullable Integer longitude;

    @Nullable Integer latitude;

    Instant saidAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ShiftVersionRow() {}

    ShiftVersionRow(ShiftId shift, Site site, ShiftTimes times, Instant saidAt, long position) {
        String where = site.division().value();
        Coordinates point = site.coordinates();
        this.position = position;
        this.shiftId = shift.value();
        this.startsAt = times.start();
        this.endsAt = times.end();
        this.signUpFrom = times.signUpFrom();
        this.signUpUntil = times.signUpUntil();
        this.division = where;
        this.district = Division.Level.DISTRICT.of(where).orElse(where);
        this.street = Division.Level.STREET.of(where).orElse(null);
        this.address = site.address().value();
        this.longitude = point == null ? null : point.longitude();
        this.latitude = point == null ? null : point.latitude();
        this.saidAt = saidAt;
    }
}
