package org.redvest.query.facts.person;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.AccountsUnmerged;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.city.Division;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps what happened to persons: each row is a fact with its position, and what follows is reckoned by who asks. */
@Component
class PersonProjector extends Projector {

    @EventHandler
    void on(VolunteerRegistered event, @Timestamp Instant registeredAt, TrackingToken token) {
        Admission admission = event.restsOn();
        ConsentEvidence evidence = admission.evidence();
        String residence = event.residence().value();
        add(new PersonRow(
                event.volunteerId().value(),
                LogPositions.of(token),
                event.maskedName().value(),
                event.documentKind(),
                residence,
                Division.Level.DISTRICT.of(residence).orElse(residence),
                Division.Level.STREET.of(residence).orElse(null),
                event.skills().stream().map(Text::value).toList(),
                event.categories().stream().map(Text::value).toList(),
                registeredAt,
                event.tookEffectAtOnce() ? registeredAt : null,
                admission.state(),
                admission.purposes().stream().map(ConsentPurpose::name).toList(),
                evidence == null ? null : evidence.form(),
                evidence == null ? null : evidence.givenOn()));
    }

    @EventHandler
    void on(RegistrationTookEffect event, @Timestamp Instant at, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.IN_EFFECT, at, token);
    }

    @EventHandler
    void on(RegistrationLapsed event, @Timestamp Instant at, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.LAPSED, at, token);
    }

    @EventHandler
    void on(RegistrationContested event, @Timestamp Instant at, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.CONTESTED, at, token);
    }

    @EventHandler
    void on(VolunteerBanned event, @Timestamp Instant at, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.BANNED, at, token);
    }

    @EventHandler
    void on(BanLifted event, @Timestamp Instant at, TrackingToken token) {
        change(event.volunteerId(), RegistrationState.IN_EFFECT, at, token);
    }

    @EventHandler
    void on(VolunteerErased event, @Timestamp Instant at, TrackingToken token) {
        add(new PersonChangeRow(LogPositions.of(token), event.volunteerId().value(), PersonChangeRow.ERASED, at));
    }

    private void change(VolunteerId volunteer, RegistrationState state, Instant at, TrackingToken token) {
        add(new PersonChangeRow(LogPositions.of(token), volunteer.value(), state.name(), at));
    }

    @EventHandler
    void on(ConsentGiven event, @Timestamp Instant at, TrackingToken token) {
        consent(event.volunteerId(), event.purpose(), event.evidence(), at, token);
    }

    @EventHandler
    void on(ConsentWithdrawn event, @Timestamp Instant at, TrackingToken token) {
        consent(event.volunteerId(), event.purpose(), null, at, token);
    }

    private void consent(
            VolunteerId volunteer,
            ConsentPurpose purpose,
            @Nullable ConsentEvidence given,
            Instant at,
            TrackingToken token) {
        add(new ConsentChangeRow(
                LogPositions.of(token),
                volunteer.value(),
                purpose,
                given != null,
                at,
                given == null ? null : given.form(),
                given == null ? null : given.givenOn()));
    }

    @EventHandler
    void on(AccountsMerged event, @Timestamp Instant at, TrackingToken token) {
        add(new AccountMergeRow(
                LogPositions.of(token),
                event.absorbed().value(),
                event.survivor().value(),
                true,
                at));
    }

    @EventHandler
    void on(AccountsUnmerged event, @Timestamp Instant at, TrackingToken token) {
        add(new AccountMergeRow(
                LogPositions.of(token),
                event.absorbed().value(),
                event.survivor().value(),
                false,
                at));
    }
}
