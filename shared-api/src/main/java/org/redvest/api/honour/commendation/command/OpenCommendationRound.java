package org.redvest.api.honour.commendation.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.CommendationCategory;
import org.redvest.api.id.CommendationRoundId;

/**
 * Open a round of commendation (表彰).
 *
 * @param roundId its number
 * @param title what it is called
 * @param division whose round it is: who is nominated, and by whom, lies within it
 * @param basis the decision on which it rests
 * @param from first service date that counts for it, Asia/Shanghai
 * @param to last service date
 * @param categories what is commended, in their order; a category's number is its place, from 1
 * @param nominationsUntil first instant at which nobody can be nominated any more
 * @param noticeWorkingDays for how many working days those who were recommended are announced; 0 for none
 */
public record OpenCommendationRound(
        @TargetAggregateIdentifier CommendationRoundId roundId,
        Text title,
        DivisionCode division,
        Text basis,
        LocalDate from,
        LocalDate to,
        List<CommendationCategory> categories,
        Instant nominationsUntil,
        int noticeWorkingDays)
        implements Command<Effect> {

    /** Takes a list of its own. */
    public OpenCommendationRound {
        categories = List.copyOf(categories);
    }

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.RUN_COMMENDATIONS);
    }
}
