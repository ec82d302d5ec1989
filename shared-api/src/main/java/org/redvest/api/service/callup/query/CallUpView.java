package org.redvest.api.service.callup.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;

/**
 * An emergency call-up, with the places that are left.
 *
 * @param callUpId its number
 * @param projectId of the project in which it is served
 * @param area division code of the command
 * @param areaName name of that division
 * @param title what it is called
 * @param basis the decision on which the order rests
 * @param content what is done
 * @param riskStatement what can happen to those who do it
 * @param termsVersion of what whoever answers accepts
 * @param contact whom to ask
 * @param qualifications what everybody who is called must have
 * @param divisions division codes of whose volunteers are called
 * @param orderedAt when it was ordered
 * @param answerBy first instant at which nobody can answer any more
 * @param endedAt when it was ended; null where it was not
 * @param endReason why; null where it was not
 * @param places where people are needed, the most urgent first
 * @param openedAt position of the log at which it was ordered
 */
public record CallUpView(
        CallUpId callUpId,
        ProjectId projectId,
        String area,
        String areaName,
        String title,
        String basis,
        String content,
        String riskStatement,
        int termsVersion,
        String contact,
        List<String> qualifications,
        List<String> divisions,
        Instant orderedAt,
        Instant answerBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<Place> places,
        long openedAt) {

    /** The same with these places. */
    public CallUpView at(List<Place> these) {
        return new CallUpView(
                callUpId,
                projectId,
                area,
                areaName,
                title,
                basis,
                content,
                riskStatement,
                termsVersion,
                contact,
                qualifications,
                divisions,
                orderedAt,
                answerBy,
                endedAt,
                endReason,
                these,
                openedAt);
    }

    /**
     * Where people are needed.
     *
     * @param shiftId number of the shift there
     * @param start first instant of the service
     * @param end first instant after it
     * @param division division code of the place
     * @param address where exactly
     * @param capacity places
     * @param placesLeft those that nobody took
     * @param cancelled whether it was called off
     */
    public record Place(
            ShiftId shiftId,
            Instant start,
            Instant end,
            String division,
            String address,
            int capacity,
            int placesLeft,
            boolean cancelled) {}
}
