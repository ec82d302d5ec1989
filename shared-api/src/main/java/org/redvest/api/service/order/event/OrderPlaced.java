package org.redvest.api.service.order.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Behalf;
import org.redvest.api.service.order.OrderContact;
import org.redvest.api.service.order.OrderWish;
import org.redvest.api.service.order.TimeOrder;

/**
 * An order was placed (点单): somebody asks for help (685号 Art. 13), or chose a product from the shelf.
 *
 * @param orderId its number
 * @param volunteerId whom it is for, by their number; whoever has none yet got one with it
 * @param title what everybody may read of it
 * @param content what is to be done, in the words of whoever placed it; for who may serve it
 * @param wish what is asked for
 * @param productId the product that was chosen; null where a need was published
 * @param contact how whom it is for is found; null where nobody gave any
 * @param placedBy the person who placed it; null where staff did
 * @param behalf that it was placed for somebody else; null where it is one's own
 * @param proxy who may speak for whom it is for, by their number; null where nobody is named
 * @param timeOrder the stored time with which it is ordered; null where it is free
 * @param level division code of the level of the grid that answers for it now
 * @param answerBy last civil day to answer it, Asia/Shanghai; null where the working-day calendar of that time is not loaded
 * @param dispatchBy first instant at which it is late to be dispatched
 */
@Revision("1")
public record OrderPlaced(
        OrderId orderId,
        VolunteerId volunteerId,
        @OfPerson Text title,
        @OfPerson Text content,
        OrderWish wish,
        @Nullable ServiceProductId productId,
        @Nullable OrderContact contact,
        @Nullable VolunteerId placedBy,
        @Nullable Behalf behalf,
        @Nullable VolunteerId proxy,
        @Nullable TimeOrder timeOrder,
        DivisionCode level,
        @Nullable LocalDate answerBy,
        Instant dispatchBy)
        implements OrderEvent {}
