package org.redvest.command.person.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.redvest.api.CivilTime;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.RegistrationConfirmed;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.messages.Messages;
import org.redvest.command.person.identity.ConfirmationCodes;
import org.redvest.command.platform.Streams;
import org.redvest.command.vault.PersonalDataVault;
import org.springframework.stereotype.Component;

/**
 * Sends the one-time code to whom somebody else registered. The phone number is opened for the moment in which the message
 * goes out.
 */
@Component
class ConfirmationMessages {

    private final Streams streams;
    private final PersonalDataVault vault;
    private final ConfirmationCodes codes;
    private final Messages messages;

    ConfirmationMessages(Streams streams, PersonalDataVault vault, ConfirmationCodes codes, Messages messages) {
        this.streams = streams;
        this.vault = vault;
        this.codes = codes;
        this.messages = messages;
    }

    /** Sends the code, where the registration still waits for it and its person can still be reached. */
    void send(VolunteerId volunteer) {
        awaiting(volunteer).ifPresent(registered -> Optional.ofNullable(registered.phone())
                .flatMap(phone -> vault.open(volunteer, "phone", phone))
                .ifPresent(phone -> messages.send(phone, text(registered))));
    }

    private Optional<VolunteerRegistered> awaiting(VolunteerId volunteer) {
        List<VolunteerEvent> events =
                streams.read(volunteer.value(), VolunteerEvent.class).toList();
        return events.stream().noneMatch(ConfirmationMessages::decides)
                ? events.stream()
                        .filter(VolunteerRegistered.class::isInstance)
                        .map(VolunteerRegistered.class::cast)
                        .filter(registered -> registered.restsOn().state() == RegistrationState.UNCONFIRMED)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean decides(VolunteerEvent event) {
        return event instanceof RegistrationConfirmed
                || event instanceof RegistrationLapsed
                || event instanceof RegistrationContested
                || event instanceof VolunteerErased;
    }

    private String text(VolunteerRegistered registered) {
        Instant confirmBy = registered.restsOn().confirmBy();
        return "【红马甲】有组织为您登记了志愿者（%s）。本人同意请在%s前凭编号和验证码 %s 确认；如非本人意愿，请凭此码否认。"
                .formatted(
                        registered.volunteerId(),
                        confirmBy == null ? "" : CivilTime.dateOf(confirmBy),
                        codes.of(registered.volunteerId()));
    }
}
