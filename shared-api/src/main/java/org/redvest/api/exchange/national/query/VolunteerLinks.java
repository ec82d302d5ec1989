package org.redvest.api.exchange.national.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.PartnerCode;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.id.VolunteerId;

/**
 * With which other systems a person is linked, or was.
 *
 * @param links by system, one for each of their numbers that was ever linked with it
 * @param position of the log, on which the answer rests
 */
public record VolunteerLinks(List<VolunteerLink> links, long position) {

    /**
     * One of them.
     *
     * @param system what the other system is called in messages
     * @param name what it is called
     * @param volunteerId under which number
     * @param state how it stands
     * @param cause why it ended; null where it has not
     * @param since when it came to stand so
     */
    public record VolunteerLink(
            PartnerCode system,
            String name,
            VolunteerId volunteerId,
            LinkState state,
            @Nullable UnlinkCause cause,
            Instant since) {}
}
