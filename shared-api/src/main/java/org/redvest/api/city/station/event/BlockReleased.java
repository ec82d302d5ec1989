package org.redvest.api.city.station.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.OrganisationId;

/**
 * A unit looks after a block or a road no longer than until a day.
 *
 * @param blockId which block or road
 * @param organisationId code of the unit
 * @param from of the claim that ends: its first day
 * @param lastDay civil date of its last day, Asia/Shanghai
 * @param reason why, in words
 */
@Revision("1")
public record BlockReleased(
        BlockId blockId, OrganisationId organisationId, LocalDate from, LocalDate lastDay, Text reason)
        implements BlockEvent {}
