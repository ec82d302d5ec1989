package org.redvest.command.person.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.redvest.command.Refused.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;

/** Who may certify for others (活动负责人): whose own registration is in effect at that moment. */
class VolunteersTest {

    private static final VolunteerId LEADER = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId OTHER = VolunteerId.from(new UUID(1, 2));
    private static final MergeCaseId CASE = MergeCaseId.of(LEADER, OTHER);
    private static final Instant LATER = Instant.parse("2026-03-16T04:00:00Z");

    private static final VolunteerEvent REGISTERED = Registrations.registered(LEADER);
    private static final VolunteerEvent BANNED = new VolunteerBanned(LEADER, new Text("厦文明办〔2026〕7号"));
    private static final VolunteerEvent LIFTED = new BanLifted(LEADER, new Text("厦文明办〔2026〕8号"));
    private static final VolunteerEvent CONTESTED = new RegistrationContested(LEADER, null);
    private static final VolunteerEvent ERASED = new VolunteerErased(LEADER);
    private static final VolunteerEvent TOOK_EFFECT =
            new RegistrationTookEffect(LEADER, new Text("沈*瑄"), new DivisionCode("350203001001"), List.of());
    private static final VolunteerEvent MERGED_AWAY = new MergeTookEffect(LEADER, CASE, OTHER, LEADER);
    private static final VolunteerEvent GOES_ON = new MergeTookEffect(LEADER, CASE, LEADER, OTHER);
    private static final VolunteerEvent SEPARATED = new MergeEnded(LEADER, CASE, OTHER, LEADER);

    private final List<VolunteerEvent> log = new ArrayList<>();
    private final Volunteers volunteers =
            new Volunteers(id -> id.equals(LEADER) ? log : List.of(), document -> Optional.empty());

    private static Stream<Arguments> whoMayNot() {
        VolunteerEvent unconfirmed = Registrations.unconfirmed(LEADER, LATER);
        return Stream.of(
                arguments(Problem.UNKNOWN_VOLUNTEER, List.of()),
                arguments(Problem.REGISTRATION_NOT_IN_EFFECT, List.of(unconfirmed)),
                arguments(Problem.REGISTRATION_NOT_IN_EFFECT, List.of(Registrations.unapproved(LEADER))),
                arguments(Problem.REGISTRATION_LAPSED, List.of(unconfirmed, new RegistrationLapsed(LEADER))),
                arguments(Problem.REGISTRATION_LAPSED, List.of(REGISTERED, CONTESTED)),
                arguments(Problem.REGISTRATION_LAPSED, List.of(REGISTERED, BANNED, CONTESTED)),
                arguments(Problem.VOLUNTEER_BANNED, List.of(REGISTERED, BANNED)),
                arguments(Problem.VOLUNTEER_BANNED, List.of(REGISTERED, BANNED, LIFTED, BANNED)),
                arguments(Problem.VOLUNTEER_BANNED, List.of(REGISTERED, GOES_ON, BANNED)),
                arguments(Problem.VOLUNTEER_ERASED, List.of(REGISTERED, ERASED)),
                arguments(Problem.VOLUNTEER_ERASED, List.of(REGISTERED, CONTESTED, ERASED)),
                arguments(Problem.VOLUNTEER_ERASED, List.of(REGISTERED, BANNED, ERASED)),
                arguments(Problem.VOLUNTEER_ERASED, List.of(REGISTERED, MERGED_AWAY, ERASED)),
                arguments(Problem.VOLUNTEER_MERGED, List.of(REGISTERED, MERGED_AWAY)));
    }

    @ParameterizedTest
    @MethodSource("whoMayNot")
    void nobodyElseLeads(Problem reason, List<VolunteerEvent> life) {
        log.addAll(life);

        assertRefused(reason, () -> volunteers.requireLeader(LEADER));
    }

    private static Stream<List<VolunteerEvent>> whoMay() {
        return Stream.of(
                List.of(REGISTERED),
                List.of(Registrations.unapproved(LEADER), TOOK_EFFECT),
                List.of(REGISTERED, BANNED, LIFTED),
                List.of(REGISTERED, GOES_ON),
                List.of(REGISTERED, MERGED_AWAY, SEPARATED));
    }

    @ParameterizedTest
    @MethodSource("whoMay")
    void whoseRegistrationIsInEffectLeads(List<VolunteerEvent> life) {
        log.addAll(life);

        assertThatNoException().isThrownBy(() -> volunteers.requireLeader(LEADER));
    }

    @Test
    void whatIsRememberedIsReadOnEachTime() {
        List<Optional<Problem>> hindrances = Stream.of(REGISTERED, BANNED, LIFTED, CONTESTED, ERASED)
                .map(event -> {
                    log.add(event);
                    return volunteers.of(LEADER).hindrance();
                })
                .toList();

        assertThat(hindrances)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Problem.VOLUNTEER_BANNED),
                        Optional.empty(),
                        Optional.of(Problem.REGISTRATION_LAPSED),
                        Optional.of(Problem.VOLUNTEER_ERASED));
    }
}
