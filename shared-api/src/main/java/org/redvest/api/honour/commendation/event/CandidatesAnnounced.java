package org.redvest.api.honour.commendation.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.CommendationRoundId;

/**
 * Those who were recommended were announced (公示).
 *
 * @param roundId in which round
 * @param candidates how many they are
 * @param noticeUntil last civil day on which anybody may object, Asia/Shanghai; null where there is no notice
 */
@Revision("1")
public record CandidatesAnnounced(
        CommendationRoundId roundId,
        int candidates,
        @Nullable LocalDate noticeUntil) implements CommendationEvent {}
