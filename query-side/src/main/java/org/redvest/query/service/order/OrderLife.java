package org.redvest.query.service.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.query.OrderView;
import org.redvest.api.service.order.query.OrderView.Acceptance;
import org.redvest.api.service.order.query.OrderView.Answer;
import org.redvest.api.service.order.query.OrderView.Offer;
import org.redvest.api.service.order.query.OrderView.Review;
import org.redvest.api.service.order.query.OrderView.Step;
import org.redvest.query.facts.order.OrderAct;

/** The life of an order, told step by step: to whom it was offered and what they said, how it is served, and how it was. */
final class OrderLife {

    private final boolean erased;
    private final Map<Provider, Offer> offers = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Acceptance acceptance;
    private @Nullable Review review;

    /**
     * Nothing was done yet.
     *
     * @param erased whether whom it is for was erased, so that no words about them are shown
     */
    OrderLife(boolean erased) {
        this.erased = erased;
    }

    /**
     * What was done.
     *
     * @param provider who did it, where that is a team or a volunteer who serves
     * @param name what they are called
     * @param service how it is served, where it was accepted or served
     * @param words why, or how it was
     */
    record Done(
            OrderAct act,
            Instant at,
            @Nullable String level,
            @Nullable OrderStep missed,
            @Nullable Provider provider,
            @Nullable String name,
            @Nullable Service service,
            @Nullable String words,
            @Nullable Satisfaction satisfaction,
            @Nullable ReviewedBy by,
            long position) {}

    /**
     * How it is served, or was.
     *
     * @param projectId null once it was served: it stays what it was
     * @param shiftId null once it was served
     */
    record Service(
            @Nullable ProjectId projectId,
            @Nullable ShiftId shiftId,
            Instant start,
            Instant end,
            List<VolunteerId> servers,
            @Nullable VolunteerId witness) {}

    /** Somebody to whom it was offered. */
    record Offered(Provider provider, @Nullable String name, Instant answerBy) {}

    /**
     * Goes on by a step.
     *
     * @param offered to whom it was offered in it
     */
    void goOn(Done step, List<Offered> offered) {
        switch (step.act()) {
            case DISPATCHED -> offered.forEach(this::offer);
            case DECLINED -> answer(step, Answer.DECLINED);
            case ACCEPTED -> {
                lapse();
                answer(step, Answer.ACCEPTED);
                accept(step);
            }
            case GIVEN_BACK -> {
                answer(step, Answer.GIVEN_BACK);
                acceptance = null;
            }
            case REFERRED, ESCALATED, REFUSED, WITHDRAWN -> {
                lapse();
                acceptance = null;
            }
            case SERVED -> accept(step);
            case REVIEWED, REVIEW_AMENDED -> review(step);
            case PLACED, CLOSED_UNREVIEWED, CONTACT_READ -> {}
        }
        boolean ofTheReview = step.act() == OrderAct.REVIEWED || step.act() == OrderAct.REVIEW_AMENDED;
        steps.add(new Step(
                step.act().shortName(),
                step.at(),
                step.level(),
                step.missed(),
                ofTheReview ? null : shown(step.words()),
                step.position()));
    }

    private void offer(Offered to) {
        Provider provider = to.provider();
        offers.put(
                provider,
                new Offer(
                        code(provider.organisationId()),
                        provider.volunteerId(),
                        to.name(),
                        Answer.OPEN,
                        null,
                        to.answerBy()));
    }

    private void answer(Done step, Answer answer) {
        if (step.provider() != null) {
            offers.computeIfPresent(
                    step.provider(),
                    (provider, offer) -> with(offer, answer, answer == Answer.ACCEPTED ? null : shown(step.words())));
        }
    }

    /** Whoever has not answered cannot any more, and whoever accepted it does not serve it any more. */
    private void lapse() {
        offers.replaceAll((provider, offer) -> offer.answer() == Answer.OPEN || offer.answer() == Answer.ACCEPTED
                ? with(offer, Answer.LAPSED, null)
                : offer);
    }

    private static Offer with(Offer offer, Answer answer, @Nullable String reason) {
        return new Offer(offer.organisationId(), offer.volunteerId(), offer.name(), answer, reason, offer.answerBy());
    }

    private void accept(Done step) {
        Provider provider = step.provider();
        Service service = step.service();
        if (provider == null || service == null) {
            return;
        }
        ProjectId project = service.projectId();
        ShiftId shift = service.shiftId();
        if (acceptance != null) {
            project = project == null ? acceptance.projectId() : project;
            shift = shift == null ? acceptance.shiftId() : shift;
        }
        if (project != null && shift != null) {
            acceptance = new Acceptance(
                    code(provider.organisationId()),
                    provider.volunteerId(),
                    step.name(),
                    project,
                    shift,
                    service.start(),
                    service.end(),
                    service.servers(),
                    service.witness());
        }
    }

    private void review(Done step) {
        if (step.satisfaction() != null && step.by() != null) {
            review = new Review(
                    step.satisfaction(),
                    erased || step.words() == null ? "" : step.words(),
                    step.by(),
                    step.at(),
                    step.act() == OrderAct.REVIEW_AMENDED);
        }
    }

    private static @Nullable String code(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.code();
    }

    private @Nullable String shown(@Nullable String words) {
        return words == null || !erased ? words : PersonName.ERASED;
    }

    /** The order with its life. */
    OrderView of(OrderView order) {
        return order.told(List.copyOf(offers.values()), acceptance, review, List.copyOf(steps));
    }
}
