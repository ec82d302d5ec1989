package org.redvest.api.service.order.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.GridUnitId;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;

/**
 * An order, for its parties and for whoever answers for it. How whom it is for is found is not part of it.
 *
 * @param orderId its number
 * @param state how far it is
 * @param title what everybody may read of it; 已注销 where whom it is for was erased, as in place of every reason
 * @param content what is to be done; empty where whom it is for was erased
 * @param category service category
 * @param division division code of where it is to be served
 * @param divisionName what that division is called
 * @param gridUnitId the estate or building there; null where nobody says
 * @param gridUnit what that is called, with what it is part of; null where nobody says
 * @param from first instant at which it may be served
 * @param until first instant at which it may not any more
 * @param people how many are needed
 * @param productId the product that was chosen; null where a need was published
 * @param volunteerId whom it is for
 * @param placedBy the person who placed it; null where staff did
 * @param behalf who placed it for somebody else; null where it is one's own
 * @param proxy who may speak for whom it is for; null where nobody is named
 * @param withStoredTime whether it is ordered with stored time
 * @param placedAt when it was placed
 * @param level division code of the level of the grid that answers for it now
 * @param levelName what that division is called
 * @param answered whether it was answered (685号 Art. 13): dispatched, or refused with a reason
 * @param answerBy last civil day to answer it, Asia/Shanghai; null where the working-day calendar of that time is not loaded
 * @param unanswered whether that day is past, and it waits for an answer still
 * @param awaited what it waits for; null where it has ended
 * @param dueAt first instant at which that is late; null where it has ended
 * @param offers to whom it was offered, and what they said
 * @param acceptance how it is served; null where nobody accepted it, or nobody does any more
 * @param review how it was; null where nobody said so
 * @param steps everything that was done with it, in its order
 * @param position where in the log it was placed
 */
public record OrderView(
        OrderId orderId,
        OrderState state,
        String title,
        String content,
        String category,
        String division,
        String divisionName,
        @Nullable GridUnitId gridUnitId,
        @Nullable String gridUnit,
        Instant from,
        Instant until,
        int people,
        @Nullable ServiceProductId productId,
        VolunteerId volunteerId,
        @Nullable VolunteerId placedBy,
        @Nullable BehalfKind behalf,
        @Nullable VolunteerId proxy,
        boolean withStoredTime,
        Instant placedAt,
        String level,
        String levelName,
        boolean answered,
        @Nullable LocalDate answerBy,
        boolean unanswered,
        @Nullable OrderStep awaited,
        @Nullable Instant dueAt,
        List<Offer> offers,
        @Nullable Acceptance acceptance,
        @Nullable Review review,
        List<Step> steps,
        long position) {

    /** The same with what was done with it. */
    public OrderView told(
            List<Offer> offers, @Nullable Acceptance acceptance, @Nullable Review review, List<Step> steps) {
        return new OrderView(
                orderId,
                state,
                title,
                content,
                category,
                division,
                divisionName,
                gridUnitId,
                gridUnit,
                from,
                until,
                people,
                productId,
                volunteerId,
                placedBy,
                behalf,
                proxy,
                withStoredTime,
                placedAt,
                level,
                levelName,
                answered,
                answerBy,
                unanswered,
                awaited,
                dueAt,
                offers,
                acceptance,
                review,
                steps,
                position);
    }

    /** How whoever was offered an order answered. */
    public enum Answer {
        /** Not yet. */
        OPEN,
        /** They serve it. */
        ACCEPTED,
        /** They do not. */
        DECLINED,
        /** They had accepted, and gave it back. */
        GIVEN_BACK,
        /** Somebody else was first, they did not answer in time, or the order ended. */
        LAPSED
    }

    /**
     * To whom an order was offered.
     *
     * @param organisationId the team; null where it is a volunteer
     * @param volunteerId the volunteer; null where it is a team
     * @param name what the team is called, or the masked name of the volunteer; null where nobody knows
     * @param answer what they said
     * @param reason why, where they declined or gave it back; else null
     * @param answerBy first instant at which they can accept no more
     */
    public record Offer(
            @Nullable String organisationId,
            @Nullable VolunteerId volunteerId,
            @Nullable String name,
            Answer answer,
            @Nullable String reason,
            Instant answerBy) {}

    /**
     * How an order is served.
     *
     * @param organisationId the team; null where it is a volunteer
     * @param volunteerId the volunteer; null where it is a team
     * @param name what the team is called, or the masked name of the volunteer; null where nobody knows
     * @param projectId the project in which it is served
     * @param shiftId the shift
     * @param start first instant of the service
     * @param end first instant after it
     * @param servers who serves; once it was served, who was there
     * @param witness who saw it; null where nobody is named
     */
    public record Acceptance(
            @Nullable String organisationId,
            @Nullable VolunteerId volunteerId,
            @Nullable String name,
            ProjectId projectId,
            ShiftId shiftId,
            Instant start,
            Instant end,
            List<VolunteerId> servers,
            @Nullable VolunteerId witness) {}

    /**
     * How an order was.
     *
     * @param satisfaction how it was, as said last
     * @param words what else was said; empty where nothing was, and where whom it was for was erased
     * @param by who said so
     * @param at when it was said last
     * @param amended whether otherwise had been said before
     */
    public record Review(Satisfaction satisfaction, String words, ReviewedBy by, Instant at, boolean amended) {}

    /**
     * Something that was done with an order.
     *
     * @param kind name of the event without its {@code Order}: Placed, Dispatched, Escalated …
     * @param at when it was recorded
     * @param level division code of the level that answered for it from then on; null where that did not change
     * @param missed the step that was not done in time; null where it is about none
     * @param reason why, or what the contact was read for, in words; null where nobody said so
     * @param position where in the log
     */
    public record Step(
            String kind,
            Instant at,
            @Nullable String level,
            @Nullable OrderStep missed,
            @Nullable String reason,
            long position) {}
}
