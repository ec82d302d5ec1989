package org.redvest.query.service.callup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI_STREET;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.details;
import static org.redvest.query.Facts.newCallUp;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newProject;
import static org.redvest.query.Facts.newShift;
import static org.redvest.query.Facts.newSignUp;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.opened;
import static org.redvest.query.Facts.published;
import static org.redvest.query.Facts.qualified;
import static org.redvest.query.Facts.registered;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.CallUpId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.callup.event.CallUpEnded;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.api.service.callup.query.CallUpView;
import org.redvest.api.service.callup.query.CallUpView.Place;
import org.redvest.api.service.callup.query.CallUpViews;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

/** What was ordered and what is left of it, and which call-ups call somebody. */
@QuerySideTest
class CallUpsTest {

    private static final String ALL = "/api/v1/call-ups";
    private static final String ONE = "/api/v1/call-ups/{callUp}";
    private static final String MINE = "/api/v1/call-ups?for=me";
    private static final Instant START = NOON.plus(Duration.ofDays(7));
    private static final Instant ANSWER_BY = Instant.parse("2099-01-01T00:00:00Z");
    private static final Text BASIS = new Text("防台风Ⅰ级应急响应");
    private static final Text REASON = new Text("应急响应终止");
    private static final String DIVER = "潜水员";

    private final Ledger ledger;
    private final Reader reader;
    private final CallUpId callUp = newCallUp();
    private final ProjectId project = newProject();
    private final ShiftId here = newShift();
    private final ShiftId there = newShift();
    private final VolunteerId diver = newVolunteer();
    private final VolunteerId elsewhere = newVolunteer();
    private final VolunteerId nobody = newVolunteer();

    CallUpsTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void anOrderForTwoPlaces() {
        ledger.record(
                NOON,
                registered(diver, HONGSHAN),
                qualified(diver, DIVER, "2022-01-01"),
                registered(elsewhere, HULI_STREET),
                qualified(elsewhere, DIVER, "2022-01-01"),
                registered(nobody, HONGSHAN),
                qualified(nobody, DIVER, "2022-06-09"));
        order(callUp, project, ANSWER_BY, here, there);
        ledger.record(NOON, new PlaceTaken(here, newSignUp(), diver, 1, null));
    }

    private void order(CallUpId id, ProjectId of, Instant answerBy, ShiftId... shifts) {
        ledger.record(
                NOON,
                new CallUpOrdered(
                        id,
                        of,
                        new DivisionCode(CITY),
                        new Text("台风“杜苏芮”应急救援"),
                        BASIS,
                        List.of(new Text(DIVER)),
                        List.of(new DivisionCode(SIMING)),
                        answerBy,
                        List.of(shifts)));
        ledger.record(NOON, published(of, newOrganisation(), details(CITY)));
        for (ShiftId shift : shifts) {
            ledger.record(NOON, opened(shift, of, START, 2));
        }
    }

    private CallUpViews asVolunteer(VolunteerId volunteer) {
        return reader.get(
                        Map.of(
                                "Authorization",
                                "Bearer "
                                        + TestIssuer.shared()
                                                .signed(TestIssuer.shared()
                                                        .claims("subject of " + volunteer, Role.VOLUNTEER)
                                                        .claim("volunteer_id", volunteer.value())
                                                        .build()),
                                LogPositions.HEADER,
                                String.valueOf(ledger.head())),
                        MINE)
                .as(CallUpViews.class);
    }

    @Test
    void tellWhatIsLeftAtTheMostUrgentFirst() {
        CallUpView seen = reader.ask(CallUpView.class, ONE, callUp);

        assertThat(seen.projectId()).isEqualTo(project);
        assertThat(seen.areaName()).contains("厦门");
        assertThat(seen.basis()).isEqualTo(BASIS.value());
        assertThat(seen.qualifications()).containsExactly(DIVER);
        assertThat(seen.divisions()).containsExactly(SIMING);
        assertThat(seen.termsVersion()).isEqualTo(1);
        assertThat(seen.endedAt()).isNull();
        assertThat(seen.places())
                .extracting(Place::shiftId, Place::start, Place::capacity, Place::placesLeft)
                .containsExactly(tuple(here, START, 2, 1), tuple(there, START, 2, 2));
        assertThat(reader.ask(CallUpViews.class, ALL).callUps())
                .extracting(CallUpView::callUpId)
                .contains(callUp);
        assertThat(reader.get(ONE, newCallUp()).problem()).isEqualTo("404 UNKNOWN_CALL_UP");
    }

    /** Where they live, and what they are qualified for on the day, decides. */
    @Test
    void areShownToWhomTheyCall() {
        CallUpId over = newCallUp();
        order(over, newProject(), NOON, newShift());

        assertThat(asVolunteer(diver).callUps())
                .extracting(CallUpView::callUpId)
                .contains(callUp)
                .doesNotContain(over);
        assertThat(asVolunteer(elsewhere).callUps()).isEmpty();
        assertThat(asVolunteer(nobody).callUps()).isEmpty();
    }

    @Test
    void areReadByWhoeverSignedInAndForOneselfOnly() {
        assertThat(reader.get(MINE).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(reader.get(ALL + "?for=you").status()).isEqualTo(400);
    }

    @Test
    void endWithTheirProject() {
        CallUpId ended = newCallUp();
        ProjectId closed = newProject();
        order(ended, closed, ANSWER_BY, newShift());
        assertThat(asVolunteer(diver).callUps())
                .extracting(CallUpView::callUpId)
                .contains(ended);

        ledger.record(NOON, new CallUpEnded(ended, REASON), new ProjectClosed(closed, REASON));

        assertThat(asVolunteer(diver).callUps())
                .extracting(CallUpView::callUpId)
                .doesNotContain(ended);
        CallUpView seen = reader.ask(CallUpView.class, ONE, ended);
        assertThat(seen.endedAt()).isEqualTo(NOON);
        assertThat(seen.endReason()).isEqualTo(REASON.value());
    }

    @Test
    void arePaged() {
        order(newCallUp(), newProject(), ANSWER_BY, newShift());

        CallUpViews first = reader.ask(CallUpViews.class, ALL + "?limit=1");
        CallUpViews second =
                reader.ask(CallUpViews.class, ALL + "?limit=1&cursor={cursor}", requireNonNull(first.nextCursor()));

        assertThat(second.callUps()).hasSize(1).doesNotContainAnyElementsOf(first.callUps());
    }
}
