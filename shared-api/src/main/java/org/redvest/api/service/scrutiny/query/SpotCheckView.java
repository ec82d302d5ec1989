package org.redvest.api.service.scrutiny.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.SpotCheckId;

/**
 * A spot-check, as everybody sees it.
 *
 * @param spotCheckId its number
 * @param division code of the division within which the services took place
 * @param divisionName its name
 * @param from first service date, Asia/Shanghai
 * @param to last service date
 * @param perTenThousand how many of ten thousand records are drawn
 * @param upTo position of the log up to which records may be drawn
 * @param seedSource where everybody reads the seed
 * @param seedFrom first instant at which it may be known
 * @param announcedAt when it was announced
 * @param seed with which it was drawn; null before that
 * @param drawnAt when; null before that
 * @param figures what came of it; null in a list, and before it was drawn
 * @param announced position of the log at which it was announced
 */
public record SpotCheckView(
        SpotCheckId spotCheckId,
        String division,
        String divisionName,
        LocalDate from,
        LocalDate to,
        int perTenThousand,
        long upTo,
        String seedSource,
        Instant seedFrom,
        Instant announcedAt,
        @Nullable String seed,
        @Nullable Instant drawnAt,
        @Nullable Figures figures,
        long announced) {

    /**
     * What came of it, in records.
     *
     * @param population of which was drawn
     * @param drawn the sample
     * @param confirmed of the sample, those whose service took place as recorded
     * @param notConfirmed of the sample, those whose did not
     * @param position of the log up to which this is known
     */
    public record Figures(long population, long drawn, long confirmed, long notConfirmed, long position) {}

    /** With its figures. */
    public SpotCheckView with(Figures known) {
        return new SpotCheckView(
                spotCheckId,
                division,
                divisionName,
                from,
                to,
                perTenThousand,
                upTo,
                seedSource,
                seedFrom,
                announcedAt,
                seed,
                drawnAt,
                known,
                announced);
    }
}
