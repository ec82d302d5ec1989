package org.redvest.web.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.query.OrderView;
import org.redvest.api.service.order.query.OrderView.Acceptance;
import org.redvest.api.service.order.query.OrderView.Answer;
import org.redvest.api.service.order.query.OrderView.Review;
import org.redvest.web.page.Frame;
import org.redvest.web.page.Links;

/**
 * Something that the visitor may do with an order as it is now: it follows from who they are.
 *
 * @param act what
 * @param team what the team is called for which they do it; null where they do it as themselves, or for an office
 * @param address where it is done
 */
record Choice(Act act, @Nullable String team, String address) {

    /** All of it, what is most likely wanted first. */
    static List<Choice> of(OrderView order, Frame frame) {
        List<Choice> choices = new ArrayList<>();
        choices.addAll(ofProviders(order, frame));
        choices.addAll(ofDispatchers(order, frame));
        choices.addAll(ofParties(order, frame));
        return choices.stream().sorted(Comparator.comparing(Choice::act)).toList();
    }

    private static Choice of(OrderView order, Act act) {
        return new Choice(act, null, Links.to("/orders/{id}/{act}", order.orderId(), act.address()));
    }

    /** Of whoever it was offered to, and of whoever accepted it: a team, or the visitor. */
    private static List<Choice> ofProviders(OrderView order, Frame frame) {
        List<Choice> choices = new ArrayList<>();
        if (order.state() == OrderState.DISPATCHED) {
            order.offers().stream()
                    .filter(offer -> offer.answer() == Answer.OPEN)
                    .filter(offer -> isSelfOrServes(order, offer.organisationId(), offer.volunteerId(), frame))
                    .forEach(offer -> Stream.of(Act.ACCEPTANCE, Act.DECLINATION)
                            .forEach(act -> choices.add(as(order, act, offer.organisationId(), offer.name()))));
        }
        Acceptance acceptance = order.acceptance();
        if (order.state() == OrderState.ACCEPTED
                && acceptance != null
                && isSelfOrServes(order, acceptance.organisationId(), acceptance.volunteerId(), frame)) {
            // what is paid with stored time has to be over
            Instant from = order.withStoredTime() ? acceptance.end() : acceptance.start();
            if (!Instant.now().isBefore(from)) {
                choices.add(as(order, Act.SERVICE, acceptance.organisationId(), acceptance.name()));
            }
            for (Act act : List.of(Act.CONTACT, Act.RETURN)) {
                choices.add(as(order, act, acceptance.organisationId(), acceptance.name()));
            }
        }
        return choices;
    }

    private static Choice as(OrderView order, Act act, @Nullable String organisation, @Nullable String name) {
        Choice oneself = of(order, act);
        return organisation == null
                ? oneself
                : new Choice(
                        act, name == null ? organisation : name, oneself.address + "?organisationId=" + organisation);
    }

    private static boolean isSelfOrServes(
            OrderView order, @Nullable String organisation, @Nullable VolunteerId volunteer, Frame frame) {
        return organisation == null
                ? isVisitor(volunteer, frame)
                : frame.may("SERVE_ORDERS", order.division(), organisation);
    }

    private static boolean isVisitor(@Nullable VolunteerId number, Frame frame) {
        return number != null
                && frame.me() != null
                && number.value().equals(frame.me().volunteerId());
    }

    /** Of whoever answers for it at the level at which it stands. */
    private static List<Choice> ofDispatchers(OrderView order, Frame frame) {
        if (!frame.isOfficer() || !frame.mayIn("DISPATCH_ORDERS", order.level())) {
            return List.of();
        }
        return switch (order.state()) {
            case PLACED, DISPATCHED ->
                Stream.of(Act.DISPATCH, Act.CONTACT, Act.REFERRAL, Act.REFUSAL)
                        .map(act -> of(order, act))
                        .toList();
            case ACCEPTED, SERVED -> List.of(of(order, Act.CONTACT));
            case REVIEWED, UNREVIEWED, WITHDRAWN, REFUSED -> List.of();
        };
    }

    /** Of whom it is for, who placed it, and who speaks for whom it is for. */
    private static List<Choice> ofParties(OrderView order, Frame frame) {
        boolean staff = order.placedBy() == null && frame.mayForSomebody("PLACE_ORDERS", order.division());
        boolean beneficiary = isVisitor(order.volunteerId(), frame);
        boolean proxy = isVisitor(order.proxy(), frame);
        return switch (order.state()) {
            case PLACED, DISPATCHED, ACCEPTED ->
                staff || beneficiary || proxy || isVisitor(order.placedBy(), frame)
                        ? List.of(of(order, Act.WITHDRAWAL))
                        : List.of();
            case SERVED -> staff || beneficiary || proxy ? List.of(of(order, Act.REVIEW)) : List.of();
            case REVIEWED -> {
                Review review = order.review();
                boolean theirs = review != null
                        && switch (review.by()) {
                            case BENEFICIARY -> beneficiary;
                            case PROXY -> proxy;
                            case STAFF -> staff;
                        };
                yield theirs ? List.of(of(order, Act.AMENDMENT)) : List.of();
            }
            case UNREVIEWED, WITHDRAWN, REFUSED -> List.of();
        };
    }
}
