package org.redvest.api.service.scrutiny.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.SpotCheckId;

/**
 * A spot-check was announced.
 *
 * @param spotCheckId its number
 * @param division within which the services took place
 * @param from first service date, Asia/Shanghai
 * @param to last service date
 * @param perTenThousand how many of ten thousand records are drawn
 * @param position of the log up to which records may be drawn
 * @param seedSource in words, where everybody will read the seed
 * @param seedFrom first instant at which the seed may be known
 */
@Revision("1")
public record SpotCheckAnnounced(
        SpotCheckId spotCheckId,
        DivisionCode division,
        LocalDate from,
        LocalDate to,
        int perTenThousand,
        long position,
        Text seedSource,
        Instant seedFrom)
        implements SpotCheckEvent {}
