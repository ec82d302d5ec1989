package org.redvest.command.service.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Fleeting;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderContact;
import org.redvest.api.service.order.OrderWish;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.vault.DayKeys;
import org.redvest.command.vault.PersonalDataVault;
import org.redvest.command.vault.PersonalDataVault.PersonKey;
import org.springframework.stereotype.Component;

/**
 * How whom an order is for is found: sealed here before it is sent anywhere, under their key and that of a day, and opened here once
 * it is on record that somebody reads it.
 */
@Component
class OrderContacts {

    private static final String NAME = "contact.name";
    private static final String PHONE = "contact.phone";
    private static final String ADDRESS = "contact.address";

    /** From the last day on which the order can be served to the one under whose key it is kept. */
    private static final int DAYS = 60;

    private final PersonalDataVault vault;
    private final DayKeys days;
    private final Volunteers volunteers;

    OrderContacts(PersonalDataVault vault, DayKeys days, Volunteers volunteers) {
        this.vault = vault;
        this.days = days;
        this.volunteers = volunteers;
    }

    /** In clear. It lives within one answer, and does not print. */
    record ClearContact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address) {

        @Override
        public String toString() {
            return "ClearContact[…]";
        }
    }

    /** In clear, as somebody gave it. */
    record GivenContact(String name, String phone, String address) {

        @Override
        public String toString() {
            return "GivenContact[…]";
        }
    }

    /**
     * Seals how somebody is found and sends it. Whoever is not registered gets a key with it, which is gone again where nothing came
     * of it.
     *
     * @param sender sends the order with what was sealed
     * @throws Refusal as the sender; {@link Problem#VOLUNTEER_ERASED}
     */
    Effect send(VolunteerId beneficiary, OrderWish wish, GivenContact contact, Function<OrderContact, Effect> sender) {
        LocalDate day = CivilTime.dateOf(wish.until()).plusDays(DAYS);
        if (volunteers.of(beneficiary).isRegistered()) {
            PersonKey key = vault.existingKeyOf(beneficiary).orElseThrow(() -> new Refusal(Problem.VOLUNTEER_ERASED));
            return sender.apply(sealed(key, day, contact));
        }
        PersonKey key = vault.keyOf(beneficiary);
        try {
            Effect effect = sender.apply(sealed(key, day, contact));
            vault.keep(key);
            return effect;
        } catch (Refusal refusal) {
            // where nobody knows what became of it, it may have been placed
            if (refusal.problem().kind() != Problem.Kind.UNAVAILABLE) {
                vault.discard(key);
            }
            throw refusal;
        }
    }

    private OrderContact sealed(PersonKey key, LocalDate day, GivenContact contact) {
        return new OrderContact(
                days.seal(day, key.seal(NAME, contact.name())),
                days.seal(day, key.seal(PHONE, contact.phone())),
                days.seal(day, key.seal(ADDRESS, contact.address())));
    }

    /** Opens how whom an order is for is found; nothing where nobody gave it, or one of its keys is gone. */
    ClearContact open(OrderPlaced order) {
        OrderContact contact = order.contact();
        Optional<PersonKey> key = contact == null ? Optional.empty() : vault.existingKeyOf(order.volunteerId());
        if (contact == null || key.isEmpty()) {
            return new ClearContact(null, null, null);
        }
        return new ClearContact(
                open(key.get(), NAME, contact.name()),
                open(key.get(), PHONE, contact.phone()),
                open(key.get(), ADDRESS, contact.address()));
    }

    private @Nullable String open(PersonKey key, String field, Fleeting datum) {
        return days.open(datum).map(inner -> key.open(field, inner)).orElse(null);
    }
}
