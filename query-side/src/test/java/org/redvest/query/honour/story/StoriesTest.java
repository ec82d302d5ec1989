package org.redvest.query.honour.story;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.honour.story.StoryStep;
import org.redvest.api.honour.story.TakeDownCause;
import org.redvest.api.honour.story.event.NamedInStory;
import org.redvest.api.honour.story.event.OwnStoryWritten;
import org.redvest.api.honour.story.event.StoryApproved;
import org.redvest.api.honour.story.event.StoryConsentGiven;
import org.redvest.api.honour.story.event.StoryConsentWithdrawn;
import org.redvest.api.honour.story.event.StoryPublished;
import org.redvest.api.honour.story.event.StoryReturned;
import org.redvest.api.honour.story.event.StorySubmitted;
import org.redvest.api.honour.story.event.StoryTakenDown;
import org.redvest.api.honour.story.event.StoryWithdrawn;
import org.redvest.api.honour.story.event.StoryWritten;
import org.redvest.api.honour.story.query.Stories;
import org.redvest.api.honour.story.query.StoryView;
import org.redvest.api.honour.story.query.StoryView.Named;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.Reader.Answer;
import org.springframework.http.HttpHeaders;

/** Which stories everybody reads, under which names, and who sees one before. */
@QuerySideTest
class StoriesTest {

    private static final String ALL = "/api/v1/stories";
    private static final String ONE = ALL + "/{story}";
    private static final String DRAFTS = "/api/v1/story-drafts";
    private static final String DRAFT = DRAFTS + "/{story}";
    private static final String OF_A_VOLUNTEER = "/api/v1/volunteers/{volunteer}/stories";
    private static final Text WHY = new Text("写得更具体些");
    private static final String OF_SIMING = "tells the stories of Siming";
    private static final String OF_HULI = "tells the stories of Huli";

    private final Ledger ledger;
    private final Reader reader;
    private final StoryId story = StoryId.from(UUID.randomUUID());
    private final VolunteerId one = newVolunteer();
    private final VolunteerId other = newVolunteer();
    private final OrganisationId team = newOrganisation();

    StoriesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void people() {
        ledger.record(
                NOON, registered(one, HONGSHAN), registered(other, "林*", HONGSHAN, null), registered(team, "文明交通队"));
        tells(OF_SIMING, SIMING);
        tells(OF_HULI, HULI);
        write();
    }

    private void tells(String officer, String division) {
        ledger.record(
                NOON,
                Envelope.configuration(),
                delegated(
                        newDelegation(),
                        null,
                        officer,
                        Remit.in(new DivisionCode(division)),
                        NOON,
                        Power.KEEP_HONOURS));
    }

    /** A story with two names, of which the first is said twice. */
    private void write() {
        ledger.record(
                NOON,
                new StoryWritten(
                        story,
                        new DivisionCode(SIMING),
                        team,
                        new Text("{1}的雨伞"),
                        List.of(new Text("那天下雨，{1}把伞给了{2}。"), new Text("{1}自己淋湿了。"))),
                new NamedInStory(story, one, 1),
                new NamedInStory(story, other, 2));
    }

    private StoryConsentGiven consent(StoryId of, VolunteerId volunteer) {
        return new StoryConsentGiven(
                of,
                volunteer,
                new ConsentEvidence(ConsentForm.SIGNED_LIST, LocalDate.of(2022, 6, 1), new Text("0".repeat(64))));
    }

    private Answer as(String token, String address, Object... variables) {
        return reader.get(
                Map.of(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + token,
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                address,
                variables);
    }

    private Answer asOfficer(String officer, String address, Object... variables) {
        return as(TestIssuer.shared().token(officer, Role.DISTRICT_OFFICER), address, variables);
    }

    private Answer asVolunteer(VolunteerId volunteer, String address, Object... variables) {
        return as(
                TestIssuer.shared()
                        .signed(TestIssuer.shared()
                                .claims("subject of " + volunteer, Role.VOLUNTEER)
                                .claim("volunteer_id", volunteer.value())
                                .build()),
                address,
                variables);
    }

    private StoryView draft(StoryId of) {
        return reader.ask(StoryView.class, DRAFT, of);
    }

    @Test
    void areReadUnderMaskedNamesWhileEverybodyConsents() {
        ledger.record(
                NOON,
                consent(story, one),
                new StorySubmitted(story),
                new StoryApproved(story, new Text("真实")),
                consent(story, other));
        assertThat(reader.get(ONE, story).problem()).isEqualTo("404 UNKNOWN_STORY");
        ledger.record(NOON, new StoryPublished(story));

        StoryView read = reader.ask(StoryView.class, ONE, story);
        assertThat(read.title()).isEqualTo("沈*瑄的雨伞");
        assertThat(read.paragraphs()).containsExactly("那天下雨，沈*瑄把伞给了林*。", "沈*瑄自己淋湿了。");
        assertThat(read.named()).containsExactly(new Named(null, "沈*瑄", true), new Named(null, "林*", true));
        assertThat(read.author()).isNull();
        assertThat(read.organisation()).isEqualTo("文明交通队");
        assertThat(read.words()).isNull();
        assertThat(read.publishedAt()).isEqualTo(NOON);

        ledger.record(
                NOON,
                new StoryConsentWithdrawn(story, other),
                new StoryTakenDown(story, TakeDownCause.CONSENT_WITHDRAWN));
        assertThat(reader.get(ONE, story).problem()).isEqualTo("404 UNKNOWN_STORY");
        assertThat(draft(story))
                .extracting(StoryView::step, StoryView::title)
                .containsExactly(StoryStep.TAKEN_DOWN, "{1}的雨伞");
        assertThat(draft(story).named()).containsExactly(new Named(one, "沈*瑄", true), new Named(other, "林*", false));

        // new words want new consents
        write();
        assertThat(draft(story).step()).isEqualTo(StoryStep.DRAFT);
        assertThat(draft(story).named()).extracting(Named::consented).containsExactly(false, false);
    }

    @Test
    void areReadNoLongerOnceSomebodyIsErasedThoughNothingElseHappened() {
        StoryId of = StoryId.from(UUID.randomUUID());
        VolunteerId volunteer = newVolunteer();
        ledger.record(
                NOON,
                registered(volunteer, HONGSHAN),
                new StoryWritten(of, new DivisionCode(SIMING), null, WHY, List.of(new Text("{1}"))),
                new NamedInStory(of, volunteer, 1),
                consent(of, volunteer),
                new StorySubmitted(of),
                new StoryApproved(of, WHY),
                new StoryPublished(of));
        assertThat(reader.ask(StoryView.class, ONE, of).paragraphs()).containsExactly("沈*瑄");

        ledger.record(NOON, new VolunteerErased(volunteer));

        assertThat(reader.get(ONE, of).problem()).isEqualTo("404 UNKNOWN_STORY");
        assertThat(draft(of).named()).extracting(Named::name).containsExactly("已注销");
    }

    @Test
    void areWrittenAboutOneselfAndSeenByOneself() {
        StoryId of = StoryId.from(UUID.randomUUID());
        VolunteerId author = newVolunteer();
        VolunteerId friend = newVolunteer();
        ledger.record(
                NOON,
                registered(author, HONGSHAN),
                registered(friend, HONGSHAN),
                new OwnStoryWritten(
                        of, author, new DivisionCode(HONGSHAN), new Text("我的故事"), List.of(new Text("我和{2}"))),
                new NamedInStory(of, author, 1),
                new NamedInStory(of, friend, 2),
                consent(of, author),
                new StorySubmitted(of),
                new StoryReturned(of, WHY));

        StoryView own = asVolunteer(author, OF_A_VOLUNTEER, author)
                .as(Stories.class)
                .stories()
                .getFirst();
        assertThat(own)
                .extracting(StoryView::storyId, StoryView::own, StoryView::author, StoryView::step, StoryView::words)
                .containsExactly(of, true, author, StoryStep.RETURNED, WHY.value());
        assertThat(own.named()).containsExactly(new Named(author, "沈*瑄", true), new Named(null, "沈*瑄", false));
        // whoever is to consent sees to what
        assertThat(asVolunteer(friend, OF_A_VOLUNTEER, friend).as(Stories.class).stories())
                .extracting(StoryView::paragraphs)
                .containsExactly(List.of("我和{2}"));
        assertThat(asVolunteer(friend, OF_A_VOLUNTEER, author).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(reader.get(OF_A_VOLUNTEER, newVolunteer()).problem()).isEqualTo("404 UNKNOWN_VOLUNTEER");

        ledger.record(NOON, new StoryWithdrawn(of, new Text("另写一篇")));
        assertThat(draft(of))
                .extracting(StoryView::step, StoryView::words)
                .containsExactly(StoryStep.WITHDRAWN, "另写一篇");
    }

    @Test
    void areTombstonesOnceWhoWroteThemAboutThemselvesIsErased() {
        StoryId of = StoryId.from(UUID.randomUUID());
        VolunteerId author = newVolunteer();
        ledger.record(
                NOON,
                registered(author, HONGSHAN),
                new OwnStoryWritten(of, author, new DivisionCode(SIMING), new Text("我的故事"), List.of(new Text("我的病"))),
                new NamedInStory(of, author, 1),
                new StorySubmitted(of),
                new StoryReturned(of, WHY),
                new VolunteerErased(author));

        List<StoryView> asked = List.of(
                draft(of),
                asOfficer(OF_SIMING, DRAFT, of).as(StoryView.class),
                asOfficer(OF_SIMING, DRAFTS + "?limit=1")
                        .as(Stories.class)
                        .stories()
                        .getFirst(),
                reader.ask(Stories.class, OF_A_VOLUNTEER, author).stories().getFirst());

        assertThat(asked)
                .extracting(StoryView::storyId, StoryView::title, StoryView::paragraphs, StoryView::words)
                .containsOnly(tuple(of, PersonName.ERASED, List.of(), PersonName.ERASED));
    }

    @Test
    void areSeenBeforeByThoseWhoseDelegationReachesThere() {
        assertThat(asOfficer(OF_SIMING, DRAFT, story).as(StoryView.class).storyId())
                .isEqualTo(story);
        assertThat(asOfficer(OF_HULI, DRAFT, story).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(asOfficer(OF_SIMING, DRAFTS).as(Stories.class).stories())
                .extracting(StoryView::storyId)
                .contains(story);
        assertThat(asOfficer(OF_HULI, DRAFTS).as(Stories.class).stories())
                .extracting(StoryView::storyId)
                .doesNotContain(story);
        assertThat(asOfficer("has no delegation", DRAFTS).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(asVolunteer(one, DRAFTS).problem()).isEqualTo("403 FORBIDDEN");
        assertThat(reader.get(DRAFT, StoryId.from(UUID.randomUUID())).problem()).isEqualTo("404 UNKNOWN_STORY");
        assertThat(asOfficer(OF_SIMING, DRAFTS + "?step=WITHDRAWN")
                        .as(Stories.class)
                        .stories())
                .extracting(StoryView::step)
                .allMatch(step -> step == StoryStep.WITHDRAWN);
    }

    @Test
    void areListedByYearAndDivisionAndPaged() {
        Instant inAYear = Instant.parse("2017-06-01T04:00:00Z");
        List<StoryId> told = List.of(StoryId.from(UUID.randomUUID()), StoryId.from(UUID.randomUUID()));
        for (StoryId of : told) {
            ledger.record(
                    inAYear,
                    new StoryWritten(of, new DivisionCode(HULI), null, WHY, List.of(WHY)),
                    new StorySubmitted(of),
                    new StoryApproved(of, WHY),
                    new StoryPublished(of));
        }
        String listed = ALL + "?division=" + HULI + "&year=2017&limit=1";

        Stories first = reader.ask(Stories.class, listed);
        Stories second = reader.ask(Stories.class, listed + "&cursor={cursor}", requireNonNull(first.nextCursor()));

        assertThat(first.stories()).extracting(StoryView::storyId).containsExactly(told.getLast());
        assertThat(second.stories())
                .extracting(StoryView::storyId, StoryView::publishedAt)
                .containsExactly(tuple(told.getFirst(), inAYear));
        assertThat(second.nextCursor()).isNull();
        assertThat(reader.ask(Stories.class, ALL + "?division=" + HULI + "&year=2016")
                        .stories())
                .isEmpty();
        assertThat(reader.get(ALL + "?year=1").status()).isEqualTo(400);
    }
}
