package org.redvest.api.person.registration.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.GivenConsent;
import org.redvest.api.person.volunteer.Guardian;

/**
 * Register a person in real name (志愿服务条例 Art. 7; Decree 67 Art. 5 names what is recorded). Everything personal is
 * sealed before the command leaves the request.
 *
 * @param claimId keyed hash of the identity document: one living person is one volunteer
 * @param volunteerId the number the volunteer will have
 * @param documentKind kind of document
 * @param name sealed name
 * @param documentNumber sealed, normalised document number
 * @param birthDate sealed civil date
 * @param sex sealed; null where not given
 * @param phone sealed; null where not given
 * @param maskedName the name as the public sees it
 * @param residence division code of the residence
 * @param skills professional skills, as given
 * @param categories service categories wanted
 * @param guardian who consented on a minor's behalf; null where nobody did
 * @param consent of the person
 */
public record RegisterVolunteer(
        @TargetAggregateIdentifier IdentityClaimId claimId,
        VolunteerId volunteerId,
        DocumentKind documentKind,
        Sealed name,
        Sealed documentNumber,
        Sealed birthDate,
        @Nullable Sealed sex,
        @Nullable Sealed phone,
        Text maskedName,
        DivisionCode residence,
        List<Text> skills,
        List<Text> categories,
        @Nullable Guardian guardian,
        GivenConsent consent)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(residence, Power.REGISTER_VOLUNTEERS).orOneself(volunteerId);
    }
}
