package org.redvest.api.city.alliance.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.AllianceId;

/**
 * An alliance of organisations is on record.
 *
 * @param allianceId its number
 * @param name its name
 * @param division division code of where it works
 * @param foundedOn civil date of its foundation, Asia/Shanghai
 */
@Revision("1")
public record AllianceFounded(AllianceId allianceId, Text name, DivisionCode division, LocalDate foundedOn)
        implements AllianceEvent {}
