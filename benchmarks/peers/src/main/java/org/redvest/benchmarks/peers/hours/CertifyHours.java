package org.redvest.benchmarks.peers.hours;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Certify that a volunteer served: RedVest's command of that name, with its values as text.
 *
 * @param volunteerId who served
 * @param recordId the number the service record will have
 * @param organisationId who records and answers for it
 * @param certifiedBy who certifies
 * @param activity name of the activity
 * @param category service category
 * @param start first instant of the service
 * @param end first instant after it
 * @param division division code of the place of service
 * @param place the place in words; as long as the payload has to be
 * @param envelope kept beside the event: who asked, and in what connection
 */
public record CertifyHours(
        @TargetAggregateIdentifier String volunteerId,
        String recordId,
        String organisationId,
        String certifiedBy,
        String activity,
        String category,
        Instant start,
        Instant end,
        String division,
        String place,
        String envelope) {}
