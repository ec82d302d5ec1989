package org.redvest.command.city.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.authority.command.SuspendDelegation;
import org.redvest.api.city.authority.event.AuthorityEvent;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.city.authority.event.DeputyAppointed;
import org.redvest.api.city.organisation.command.RegisterOrganisation;
import org.redvest.api.city.organisation.command.SuspendOrganisation;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.personaldata.command.ReadPersonalData;
import org.redvest.api.person.registration.command.LapseRegistration;
import org.redvest.api.reward.shop.command.RestockRewardItem;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.project.command.AmendProject;
import org.redvest.api.service.project.command.SubmitProject;
import org.redvest.command.SettableClock;
import org.redvest.command.service.project.TestProjects;

class AuthorityCheckTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final DelegationId CITY = DelegationId.founding(new Subject("city"));
    private static final DelegationId SIMING = DelegationId.from(new UUID(1, 1));
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(2, 1));
    private static final VolunteerId NOBODY = VolunteerId.from(new UUID(2, 9));
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final OrganisationId TEAM = OrganisationId.of("51350200MJB00000XC");
    private static final ProjectId PROJECT = ProjectId.from(new UUID(4, 1));
    private static final DelegationId MANAGER = DelegationId.from(new UUID(1, 2));
    private static final DelegationId OTHER_MANAGER = DelegationId.from(new UUID(1, 3));

    private static final List<AuthorityEvent> HAPPENED = List.of(
            new DelegationGranted(
                    CITY,
                    null,
                    new Subject("city"),
                    EnumSet.allOf(Power.class),
                    Remit.in(new DivisionCode("350200")),
                    BEGIN,
                    null,
                    new Text("a test")),
            new DelegationGranted(
                    SIMING,
                    CITY,
                    new Subject("siming"),
                    Set.of(Power.READ_PERSONAL_DATA, Power.REGISTER_ORGANISATIONS, Power.SUPERVISE_ORGANISATIONS),
                    Remit.in(new DivisionCode("350203")),
                    BEGIN,
                    null,
                    new Text("a test")),
            new DeputyAppointed(SIMING, new Subject("deputy"), BEGIN, null),
            runsProjects(MANAGER, "manager", BUREAU),
            runsProjects(OTHER_MANAGER, "another manager", TEAM));

    private static DelegationGranted runsProjects(DelegationId id, String holder, OrganisationId organisation) {
        return new DelegationGranted(
                id,
                CITY,
                new Subject(holder),
                Set.of(Power.RUN_PROJECTS),
                new Remit(new DivisionCode("350203"), organisation),
                BEGIN,
                null,
                new Text("a test"));
    }

    private final Lookout lookout = new Lookout(sequence -> IntStream.range((int) sequence, HAPPENED.size())
            .<DomainEventMessage<?>>mapToObj(
                    i -> new GenericDomainEventMessage<>("AuthorityBook", Delegations.STREAM, i, HAPPENED.get(i)))
            .toList());
    private final AuthorityCheck check = new AuthorityCheck(new Authority(
            lookout,
            new Residences(volunteer ->
                    volunteer.equals(SHEN) ? Optional.of(new DivisionCode("350203001001")) : Optional.empty()),
            List.of(
                    place -> Optional.empty(),
                    place ->
                            place.equals(BUREAU) ? Optional.of(Remit.in(new DivisionCode("350203"))) : Optional.empty(),
                    place -> place.equals(PROJECT)
                            ? Optional.of(new Remit(new DivisionCode("350203001"), BUREAU))
                            : Optional.empty()),
            new SettableClock(() -> BEGIN.plusSeconds(1))));

    @AfterEach
    void close() {
        lookout.close();
    }

    /** The metadata that the handler of a command sees. */
    private MetaData handled(Command<?> command, Map<String, ?> metaData) throws Exception {
        CommandMessage<?> message =
                GenericCommandMessage.asCommandMessage(command).andMetaData(metaData);
        UnitOfWork<CommandMessage<?>> unitOfWork = DefaultUnitOfWork.startAndGet(message);
        try {
            return (MetaData)
                    check.handle(unitOfWork, () -> unitOfWork.getMessage().getMetaData());
        } finally {
            unitOfWork.rollback();
        }
    }

    private MetaData handled(Command<?> command, Envelope sender) throws Exception {
        return handled(command, sender.asMetaData());
    }

    private static RegisterOrganisation register(String division) {
        return new RegisterOrganisation(BUREAU, new Text("人社局"), new DivisionCode(division));
    }

    @Test
    void namesTheDelegationOfTheHolder() throws Exception {
        assertThat(handled(register("350203001"), Envelope.user("siming")))
                .containsEntry(Envelope.DELEGATION, SIMING.value())
                .containsEntry(Envelope.ACTOR_ID, "siming")
                .doesNotContainKey(Envelope.DEPUTY_FOR);
    }

    @Test
    void namesTheHolderForWhomADeputyActs() throws Exception {
        assertThat(handled(register("350203001"), Envelope.importedBy("deputy")))
                .containsEntry(Envelope.DELEGATION, SIMING.value())
                .containsEntry(Envelope.DEPUTY_FOR, "siming")
                .containsEntry(Envelope.ACTOR_ID, "deputy")
                .containsEntry(Envelope.CHANNEL, "IMPORT");
    }

    @Test
    void refusesWhatIsOutOfTheRemitAndWhoHoldsNothing() {
        assertRefused(Problem.AUTHORITY_MISSING, () -> handled(register("350206"), Envelope.user("siming")));
        assertRefused(Problem.AUTHORITY_MISSING, () -> handled(register("350203"), Envelope.user("stranger")));
        assertRefused(
                Problem.AUTHORITY_MISSING,
                () -> handled(
                        new RestockRewardItem(RewardItemId.from(new UUID(3, 1)), new Text("d-1"), 1),
                        Envelope.user("siming")));
    }

    @Test
    void takesNobodysWordForADelegation() throws Exception {
        Map<String, @Nullable Object> claimed =
                new HashMap<>(Envelope.user("siming").asMetaData());
        claimed.put(Envelope.DELEGATION, CITY.value());
        claimed.put(Envelope.DEPUTY_FOR, "city");
        assertThat(handled(register("350203"), claimed))
                .containsEntry(Envelope.DELEGATION, SIMING.value())
                .doesNotContainKey(Envelope.DEPUTY_FOR);

        Map<String, @Nullable Object> automation =
                new HashMap<>(Envelope.automation("a rule").asMetaData());
        automation.put(Envelope.DELEGATION, CITY.value());
        assertThat(handled(new LapseRegistration(SHEN), automation)).doesNotContainKey(Envelope.DELEGATION);
    }

    @Test
    void looksWhereAVolunteerLives() throws Exception {
        assertThat(handled(new ReadPersonalData(SHEN, new Text("核对证件")), Envelope.user("siming")))
                .containsEntry(Envelope.DELEGATION, SIMING.value());
        // whether it is about somebody, what is decided says
        assertThat(handled(new ReadPersonalData(NOBODY, new Text("核对证件")), Envelope.user("city")))
                .containsEntry(Envelope.DELEGATION, CITY.value());
        // who holds it in a part of the city does not learn whether somebody lives elsewhere or nowhere
        assertRefused(
                Problem.AUTHORITY_MISSING,
                () -> handled(new ReadPersonalData(NOBODY, new Text("核对证件")), Envelope.user("siming")));
        assertRefused(
                Problem.AUTHORITY_MISSING,
                () -> handled(new ReadPersonalData(NOBODY, new Text("核对证件")), Envelope.user("stranger")));
    }

    @Test
    void looksWhereSomethingLies() throws Exception {
        OrganisationId elsewhere = OrganisationId.of("51350200MJB00000XC");
        assertThat(handled(new SuspendOrganisation(BUREAU, new Text("why")), Envelope.user("siming")))
                .containsEntry(Envelope.DELEGATION, SIMING.value());
        assertRefused(
                Problem.AUTHORITY_MISSING,
                () -> handled(new SuspendOrganisation(BUREAU, new Text("why")), Envelope.user("stranger")));
        assertRefused(
                Problem.UNKNOWN_ORGANISATION,
                () -> handled(new SuspendOrganisation(elsewhere, new Text("why")), Envelope.user("siming")));
    }

    @Test
    void boundsAManagerToWhatIsTheirOrganisations() throws Exception {
        SubmitProject submit = new SubmitProject(PROJECT);
        assertThat(handled(submit, Envelope.user("manager"))).containsEntry(Envelope.DELEGATION, MANAGER.value());
        assertThat(handled(submit, Envelope.user("city"))).containsEntry(Envelope.DELEGATION, CITY.value());
        assertRefused(Problem.AUTHORITY_MISSING, () -> handled(submit, Envelope.user("another manager")));
        assertRefused(Problem.AUTHORITY_MISSING, () -> handled(submit, Envelope.user("siming")));
        assertRefused(
                Problem.UNKNOWN_PROJECT,
                () -> handled(new SubmitProject(ProjectId.from(new UUID(4, 9))), Envelope.user("manager")));
    }

    @Test
    void asksInBothPlacesWhoMovesSomething() throws Exception {
        AmendProject within = new AmendProject(PROJECT, TestProjects.details("350203002", Risk.LOW));
        AmendProject away = new AmendProject(PROJECT, TestProjects.details("350206001", Risk.LOW));
        assertThat(handled(within, Envelope.user("manager"))).containsEntry(Envelope.DELEGATION, MANAGER.value());
        assertThat(handled(away, Envelope.user("city"))).containsEntry(Envelope.DELEGATION, CITY.value());
        assertThat(assertRefused(Problem.AUTHORITY_MISSING, () -> handled(away, Envelope.user("manager")))
                        .detail())
                .contains("RUN_PROJECTS", PROJECT.value(), "350206001");
    }

    @Test
    void doesNotTellWhereSomebodyLives() {
        assertThat(new ReadPersonalData(SHEN, new Text("核对证件"))
                        .requirement()
                        .missing()
                        .detail())
                .contains("READ_PERSONAL_DATA")
                .doesNotContain("3502", SHEN.value());
    }

    @Test
    void letsVolunteersDoWhatIsTheirOwnAndNothingElse() throws Exception {
        Envelope shen = Envelope.volunteer("shen", SHEN.value());

        assertThat(handled(new ReadPersonalData(SHEN, new Text("查看")), shen))
                .containsEntry(Envelope.ACTOR_KIND, "VOLUNTEER")
                .doesNotContainKey(Envelope.DELEGATION);
        assertRefused(Problem.FORBIDDEN, () -> handled(new ReadPersonalData(NOBODY, new Text("查看")), shen));
        assertRefused(Problem.FORBIDDEN, () -> handled(register("350203"), shen));
        // who holds everything elsewhere acts here for themselves
        assertRefused(Problem.FORBIDDEN, () -> handled(register("350203"), Envelope.volunteer("city", SHEN.value())));
    }

    @Test
    void letsNobodyDoWhatIsNobodys() throws Exception {
        assertThat(handled(new LapseRegistration(SHEN), Envelope.automation("a rule")))
                .containsEntry(Envelope.ACTOR_KIND, "AUTOMATION");
        assertRefused(Problem.AUTHORITY_MISSING, () -> handled(new LapseRegistration(SHEN), Envelope.user("city")));
        assertRefused(Problem.SIGN_IN_REQUIRED, () -> handled(new LapseRegistration(SHEN), Map.of()));
    }

    @Test
    void knowsNoDelegationThatIsNone() {
        assertRefused(
                Problem.UNKNOWN_DELEGATION,
                () -> handled(
                        new SuspendDelegation(DelegationId.from(new UUID(9, 9)), new Text("why")),
                        Envelope.user("city")));
    }
}
