package org.redvest.api.honour.commendation.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.CommendationCategory;
import org.redvest.api.id.CommendationRoundId;

/**
 * A round of commendation was opened.
 *
 * @param roundId its number
 * @param title what it is called
 * @param division whose round it is
 * @param basis the decision on which it rests
 * @param from first service date that counts for it, Asia/Shanghai
 * @param to last service date
 * @param categories what is commended; a category's number is its place, from 1
 * @param nominationsUntil first instant at which nobody can be nominated any more
 * @param noticeWorkingDays for how many working days those who were recommended are announced; 0 for none
 */
@Revision("1")
public record CommendationRoundOpened(
        CommendationRoundId roundId,
        Text title,
        DivisionCode division,
        Text basis,
        LocalDate from,
        LocalDate to,
        List<CommendationCategory> categories,
        Instant nominationsUntil,
        int noticeWorkingDays)
        implements CommendationEvent {

    /** Takes a list of its own. */
    public CommendationRoundOpened {
        categories = List.copyOf(categories);
    }
}
