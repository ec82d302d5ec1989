package org.redvest.api.city.policy.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.CivilTime;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;

/**
 * A figure is in force from a date on.
 *
 * @param kind what it regulates
 * @param version 1 for the first of its kind, counted in the order of adoption
 * @param adoptionId id of this adoption
 * @param value the figure, in the unit of its kind
 * @param effectiveFrom first civil date to which it applies, Asia/Shanghai
 * @param basis the decision it rests on, in words
 */
@Revision("1")
public record PolicyAdopted(
        PolicyKind kind, int version, Text adoptionId, int value, LocalDate effectiveFrom, Text basis)
        implements PolicyEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(effectiveFrom);
    }
}
