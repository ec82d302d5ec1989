package org.redvest.api.service.scrutiny.command;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.SpotCheckId;

/**
 * Announce a spot-check (抽查; 民政部令第67号 Art. 21), before anybody can know what it will draw.
 *
 * @param spotCheckId its number
 * @param division within which the services took place
 * @param from first service date, Asia/Shanghai
 * @param to last service date
 * @param perTenThousand how many of ten thousand records are drawn, 1 to 10,000
 * @param position of the log up to which records may be drawn
 * @param seedSource in words, where everybody will read the seed: which draw of which lottery
 * @param seedFrom first instant at which the seed may be known
 */
public record AnnounceSpotCheck(
        @TargetAggregateIdentifier SpotCheckId spotCheckId,
        DivisionCode division,
        LocalDate from,
        LocalDate to,
        int perTenThousand,
        long position,
        Text seedSource,
        Instant seedFrom)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.SCRUTINISE);
    }
}
