package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.authority.command.RevokeDelegation;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.id.DelegationId;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.Http.Answer;
import org.redvest.command.platform.Commands;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Delegations over HTTP, on two command sides over one store: what one acknowledges, the other keeps to at once. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AuthorityContract {

    private static final String ADDRESS = "/api/v1/delegations";
    private static final Map<String, String> REASON = Map.of("reason", "岗位调整");
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Store store;
    private final RunningCommandSide one;
    private final RunningCommandSide other;
    private final Actors actors;

    /** A new one for every test, because a store may remember those of earlier runs. */
    private String holder = "";

    AuthorityContract(Store store) {
        this.store = store;
        this.one = RunningCommandSide.start(store, "authority-one");
        this.other = RunningCommandSide.start(store, "authority-other");
        this.actors = new Actors(one);
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    @BeforeEach
    void nameAHolder() {
        holder = "holder-" + UUID.randomUUID();
    }

    private static Http as(RunningCommandSide side, String subject) {
        return side.http().with(TestIssuer.shared().token(subject, Role.DISTRICT_OFFICER));
    }

    private static Map<String, Object> delegation(String holder, String division, String... powers) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("holder", holder);
        request.put("powers", List.of(powers));
        request.put("division", division);
        request.put("from", "2026-01-01T00:00:00+08:00");
        request.put("basis", "厦文明办〔2026〕3号");
        return request;
    }

    private String grant(Map<String, Object> request) {
        return one.http().post(ADDRESS, request).created().text("delegationId");
    }

    private String grant(String division, String... powers) {
        return grant(delegation(holder, division, powers));
    }

    private static Map<String, Object> organisation(String division) {
        return Map.of("organisationId", Invented.creditCode(), "name", "某志愿服务队", "division", division);
    }

    private static Answer register(Http http, String division) {
        return http.post("/api/v1/organisations", organisation(division));
    }

    private TrackedEventMessage<?> only(TrackingToken mark, Class<?> type) {
        List<TrackedEventMessage<?>> found = one.since(mark).stream()
                .filter(event -> event.getPayloadType() == type)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private @Nullable Object recorded(String delegation) {
        return actors.events(Delegations.STREAM, AuthorityEvent.class).stream()
                .filter(event -> event.delegationId().value().equals(delegation))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    @Test
    void nameTheDelegationInEveryEvent() {
        String delegation = grant("350203", "REGISTER_ORGANISATIONS");
        TrackingToken mark = one.mark();

        register(as(other, holder), "350203001").created();

        assertThat(only(mark, OrganisationRegistered.class).getMetaData())
                .containsEntry(Envelope.ACTOR_KIND, "USER")
                .containsEntry(Envelope.ACTOR_ID, holder)
                .containsEntry(Envelope.DELEGATION, delegation)
                .doesNotContainKey(Envelope.DEPUTY_FOR);
    }

    @Test
    void recordUnderWhatAndOnWhatTheyRest() {
        TrackingToken mark = one.mark();

        String delegation = grant("350203", "CERTIFY_HOURS", "GRANT_AUTHORITY");

        TrackedEventMessage<?> event = only(mark, DelegationGranted.class);
        DelegationGranted granted = (DelegationGranted) event.getPayload();
        assertThat(granted.under()).isEqualTo(DelegationId.founding(new Subject("somebody")));
        assertThat(granted.basis()).hasToString("厦文明办〔2026〕3号");
        assertThat(event.getMetaData())
                .containsEntry(Envelope.ACTOR_ID, "somebody")
                .containsEntry(
                        Envelope.DELEGATION,
                        DelegationId.founding(new Subject("somebody")).value());
        assertThat(recorded(delegation)).isEqualTo(granted);
    }

    @Test
    void sayWhichPowerIsMissingWhere() {
        grant("350203", "REGISTER_ORGANISATIONS");

        Answer elsewhere =
                actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> register(as(other, holder), "350206001"));
        assertThat(elsewhere.text("detail")).contains("REGISTER_ORGANISATIONS", "350206001");
        Answer otherwise = actors.assertRefused(
                403, Problem.AUTHORITY_MISSING, () -> as(other, holder).post("/api/v1/volunteers", Invented.citizen()));
        assertThat(otherwise.text("detail")).contains("REGISTER_VOLUNTEERS", "350203001001");
    }

    @Test
    void areSuspendedAndResumedAtOnceWhicheverProcessHearsOfIt() {
        String delegation = grant("350203", "REGISTER_ORGANISATIONS");
        Http there = as(other, holder);
        for (int i = 0; i < 10; i++) {
            register(there, "350203").created();
            one.http().post(ADDRESS + "/" + delegation + "/suspension", REASON).done();
            register(there, "350203").refused(403, Problem.AUTHORITY_MISSING);
            other.http()
                    .post(ADDRESS + "/" + delegation + "/resumption", REASON)
                    .done();
        }
        register(there, "350203").created();
        one.http().post(ADDRESS + "/" + delegation + "/revocation", REASON).done();
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> register(there, "350203"));
        other.http().post(ADDRESS + "/" + delegation + "/resumption", REASON).refused(409, Problem.DELEGATION_ENDED);
    }

    @Test
    void endWithTheirTime() {
        Map<String, Object> request = delegation(holder, "350203", "REGISTER_ORGANISATIONS");
        request.put("until", Instant.now().plus(Duration.ofHours(1)).toString());
        grant(request);

        register(as(other, holder), "350203").created();
        // whichever process handles it
        Duration hour = Duration.ofHours(1);
        Runnable attempt =
                () -> actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> register(as(other, holder), "350203"));
        one.clock().later(hour, () -> other.clock().later(hour, attempt));
    }

    @Test
    void endWithTheOneTheyWereGrantedUnder() {
        String delegation = grant("350203", "REGISTER_ORGANISATIONS", "GRANT_AUTHORITY");
        String street = "street-" + holder;
        as(other, holder)
                .post(ADDRESS, delegation(street, "350203001", "REGISTER_ORGANISATIONS"))
                .created();
        register(as(one, street), "350203001001").created();

        one.http()
                .post(ADDRESS + "/" + delegation + "/invalidity", Map.of("reason", "未经审批"))
                .done();

        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> register(as(other, street), "350203001001"));
    }

    @Test
    void giveNothingThatTheGranterLacks() {
        grant("350203", "REGISTER_ORGANISATIONS", "GRANT_AUTHORITY");
        Http granter = as(other, holder);

        actors.assertRefused(
                403,
                Problem.AUTHORITY_MISSING,
                () -> granter.post(ADDRESS, delegation("street", "350203001", "CERTIFY_HOURS")));
        actors.assertRefused(
                403,
                Problem.AUTHORITY_MISSING,
                () -> granter.post(ADDRESS, delegation("street", "350200", "REGISTER_ORGANISATIONS")));
    }

    @Test
    void areNotSuspendedByTheirHoldersOrByStrangers() {
        String delegation = grant("350203", "REGISTER_ORGANISATIONS", "GRANT_AUTHORITY");

        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> as(other, holder)
                .post(ADDRESS + "/" + delegation + "/suspension", REASON));
        actors.assertRefused(404, Problem.UNKNOWN_DELEGATION, () -> one.http()
                .post(ADDRESS + "/dlg-" + UUID.randomUUID() + "/suspension", REASON));
    }

    @Test
    void letADeputyActForTheHolderUntilTheDismissal() {
        String delegation = grant("350203", "REGISTER_ORGANISATIONS");
        String deputy = "deputy-" + holder;
        as(other, holder)
                .post(
                        ADDRESS + "/" + delegation + "/deputies",
                        Map.of("deputy", deputy, "from", "2026-01-01T00:00:00+08:00"))
                .done();
        TrackingToken mark = one.mark();

        register(as(one, deputy), "350203").created();
        assertThat(only(mark, OrganisationRegistered.class).getMetaData())
                .containsEntry(Envelope.ACTOR_ID, deputy)
                .containsEntry(Envelope.DELEGATION, delegation)
                .containsEntry(Envelope.DEPUTY_FOR, holder);

        as(other, holder)
                .post(ADDRESS + "/" + delegation + "/deputies/dismissal", Map.of("deputy", deputy))
                .done();
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> register(as(one, deputy), "350203"));
    }

    @Test
    void ofAnOrganisationCoverItsActsAlone() {
        Map<String, Object> request = delegation(holder, "350200", "CERTIFY_HOURS", "REGISTER_VOLUNTEERS");
        request.put("organisationId", actors.organisation());
        grant(request);
        Http manager = as(other, holder);
        String another = register(one.http(), "350203").created().text("organisationId");

        String volunteer =
                manager.post("/api/v1/volunteers", Invented.citizen()).created().text("volunteerId");
        Map<String, Object> service = actors.service(volunteer, "2024-03-09T08:30", "2024-03-09T10:30");
        TrackingToken mark = one.mark();
        manager.post("/api/v1/service-records", service).created();
        assertThat(only(mark, HoursCertified.class).getMetaData()).containsEntry(Envelope.ACTOR_ID, holder);
        await().atMost(SOON).until(() -> actors.credits(volunteer).size() == 1);

        Map<String, Object> elsewhere = actors.service(volunteer, "2024-03-10T08:30", "2024-03-10T10:30");
        elsewhere.put("organisationId", another);
        Answer refused = actors.assertRefused(
                403, Problem.AUTHORITY_MISSING, () -> manager.post("/api/v1/service-records", elsewhere));
        assertThat(refused.text("detail")).contains("CERTIFY_HOURS", another);
    }

    @Test
    void ofAnOrganisationHoldNoOfficesPowers() {
        Map<String, Object> request = delegation(holder, "350200", "READ_PERSONAL_DATA");
        request.put("organisationId", actors.organisation());

        actors.assertRefused(
                422, Problem.POWER_NOT_FOR_ORGANISATIONS, () -> one.http().post(ADDRESS, request));
    }

    @Test
    void ofADistrictDoNotReachWhatCountsInTheWholeCity() {
        grant("350203", "ADOPT_POLICIES");
        Http officer = other.http().with(TestIssuer.shared().token(holder, Role.CITY_OFFICER));

        Answer refused = actors.assertRefused(
                403,
                Problem.AUTHORITY_MISSING,
                () -> officer.post(
                        "/api/v1/policies",
                        Map.of(
                                "kind",
                                "POINTS_PER_HOUR",
                                "value",
                                11,
                                "effectiveFrom",
                                "2099-01-01",
                                "basis",
                                "a test")));
        assertThat(refused.text("detail")).contains("ADOPT_POLICIES", "whole city");
    }

    @Test
    void areNotNeededForWhatIsOnesOwn() {
        String number = "vol-" + UUID.randomUUID();
        Http volunteer = other.http()
                .with(TestIssuer.shared()
                        .signed(TestIssuer.shared()
                                .claims(holder, Role.VOLUNTEER)
                                .claim("volunteer_id", number)
                                .build()));
        volunteer.post("/api/v1/volunteers", Invented.citizen()).created();
        TrackingToken mark = one.mark();

        assertThat(volunteer.post("/api/v1/volunteers/" + number + "/erasure").status())
                .isEqualTo(202);

        await().atMost(SOON)
                .until(() -> actors.events(number, VolunteerErased.class).size() == 1);
        assertThat(only(mark, PointsAccountClosed.class).getMetaData())
                .containsEntry(Envelope.ACTOR_KIND, "VOLUNTEER")
                .containsEntry(Envelope.ACTOR_ID, holder)
                .containsEntry(Envelope.VOLUNTEER, number)
                .doesNotContainKey(Envelope.DELEGATION);
    }

    @Test
    void letWhoseTokenHasNoNumberRegisterThemselves() {
        Http newcomer = other.http().with(TestIssuer.shared().token(holder, Role.VOLUNTEER));

        newcomer.post("/api/v1/volunteers", Invented.citizen()).created();
    }

    @Test
    void areGrantedOnceForOneIdempotencyKey() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> request = delegation(holder, "350203", "CERTIFY_HOURS");

        String granted = one.http().post(ADDRESS, request, key).created().text("delegationId");

        assertThat(other.http().post(ADDRESS, request, key).created().text("delegationId"))
                .isEqualTo(granted);
        assertThat(actors.events(Delegations.STREAM, DelegationGranted.class))
                .filteredOn(event -> event.holder().equals(new Subject(holder)))
                .hasSize(1);
    }

    @Test
    void areRefusedWhereTheyAreIncomplete() {
        for (String field : Set.of("holder", "powers", "division", "from", "basis")) {
            Map<String, Object> request = delegation(holder, "350203", "CERTIFY_HOURS");
            request.remove(field);
            actors.assertRefused(400, Problem.INVALID_FIELD, () -> one.http().post(ADDRESS, request));
        }
        Map<String, Object> reversed = delegation(holder, "350203", "CERTIFY_HOURS");
        reversed.put("until", "2026-01-01T00:00:00+08:00");
        actors.assertRefused(422, Problem.PERIOD_REVERSED, () -> one.http().post(ADDRESS, reversed));
        actors.assertRefused(422, Problem.UNKNOWN_DIVISION, () -> one.http()
                .post(ADDRESS, delegation(holder, "110101", "RUN_SHOP")));
    }

    /** An upgrade brings powers that nobody holds, and nobody grants more than they hold. */
    @Test
    void giveWhatTheConfigurationGivesLaterToWhoeverStillHoldsWhatItGaveFirst() {
        String founder = "founder-" + UUID.randomUUID();
        String dismissed = "founder-" + UUID.randomUUID();
        for (String powers : List.of("CERTIFY_HOURS", "CERTIFY_HOURS,RUN_SHOP", "CERTIFY_HOURS,RUN_SHOP")) {
            try (RunningCommandSide again = RunningCommandSide.start(
                    store,
                    "authority-again",
                    TestIssuer.shared(),
                    "--redvest.authority.founding[6].subject=" + founder,
                    "--redvest.authority.founding[6].powers=" + powers,
                    "--redvest.authority.founding[7].subject=" + dismissed,
                    "--redvest.authority.founding[7].powers=" + powers)) {
                again.bean(Commands.class)
                        .send(
                                new RevokeDelegation(DelegationId.founding(new Subject(dismissed)), new Text("a test")),
                                Envelope.configuration());
            }
        }

        assertThat(actors.events(Delegations.STREAM, DelegationGranted.class))
                .filteredOn(event -> event.holder().value().equals(founder))
                .extracting(DelegationGranted::powers)
                .containsExactly(Set.of(Power.CERTIFY_HOURS), Set.of(Power.CERTIFY_HOURS, Power.RUN_SHOP));
        assertThat(actors.events(Delegations.STREAM, DelegationGranted.class))
                .filteredOn(event -> event.holder().value().equals(dismissed))
                .hasSize(1);
    }

    /** A process of the older release, which still runs, could not read a power that it does not know. */
    @Test
    void doNotGrowWhileAnOlderReleaseRuns() {
        String founder = "founder-" + UUID.randomUUID();
        for (String[] start : new String[][] {{"CERTIFY_HOURS", "true"}, {"CERTIFY_HOURS,RUN_SHOP", "false"}}) {
            RunningCommandSide.start(
                            store,
                            "authority-upgraded",
                            TestIssuer.shared(),
                            "--redvest.authority.founding[6].subject=" + founder,
                            "--redvest.authority.founding[6].powers=" + start[0],
                            "--redvest.authority.new-powers=" + start[1])
                    .close();
        }

        assertThat(actors.events(Delegations.STREAM, DelegationGranted.class))
                .filteredOn(event -> event.holder().value().equals(founder))
                .extracting(DelegationGranted::powers)
                .containsExactly(Set.of(Power.CERTIFY_HOURS));
    }

    /** A second start with the same configuration gives nothing twice. */
    @Test
    void beginWithWhatTheConfigurationGivesOnce() {
        assertThat(actors.events(Delegations.STREAM, DelegationGranted.class))
                .filteredOn(event -> event.delegationId().equals(DelegationId.founding(new Subject("somebody"))))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.under()).isNull();
                    assertThat(event.remit().division()).hasToString("350200");
                });
    }
}
