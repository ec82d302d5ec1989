package org.redvest.query.honour.wall;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.event.BrandRegistered;
import org.redvest.api.honour.commendation.Nominee;
import org.redvest.api.honour.story.event.StoryApproved;
import org.redvest.api.honour.story.event.StoryPublished;
import org.redvest.api.honour.story.event.StorySubmitted;
import org.redvest.api.honour.story.event.StoryWritten;
import org.redvest.api.honour.wall.HonourKind;
import org.redvest.api.honour.wall.query.Honours;
import org.redvest.api.honour.wall.query.Honours.Honour;
import org.redvest.api.id.BrandId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;
import org.redvest.query.honour.TestRound;

/** What hangs on the honour wall of a district: awards, brands and stories, the newest first. */
@QuerySideTest
class HonoursTest {

    /** 同安区. */
    private static final String TONGAN = "350212";

    private static final String WALL = "/api/v1/honours?division=" + TONGAN + "&year=2019";
    private static final Instant IN_THE_YEAR = Instant.parse("2019-06-01T04:00:00Z");
    private static final Text WORDS = new Text("我的志愿服务故事");

    private final Ledger ledger;
    private final Reader reader;
    private final TestRound round = TestRound.of(TONGAN, 2018);
    private final TestRound unfinished = TestRound.of(TONGAN, 2018);
    private final VolunteerId volunteer = newVolunteer();
    private final OrganisationId team = newOrganisation();
    private final BrandId brand = BrandId.from(UUID.randomUUID());
    private final BrandId theme = BrandId.from(UUID.randomUUID());
    private final StoryId story = StoryId.from(UUID.randomUUID());

    HonoursTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void aYearOfHonours() {
        Nominee person = Nominee.of(volunteer);
        Nominee body = Nominee.of(team);
        ledger.record(
                IN_THE_YEAR,
                registered(volunteer, "350212001"),
                registered(team, "同安义工队"),
                brand(brand, BrandKind.BRAND, "久久爱心"),
                unfinished.opened(),
                unfinished.nominated(person),
                unfinished.frozen(1),
                unfinished.reviewed(person, true),
                unfinished.announced(1, null),
                unfinished.ordered(person),
                unfinished.awarded(person),
                round.opened(),
                round.nominated(person),
                round.nominated(body),
                round.frozen(2),
                round.reviewed(person, true),
                round.reviewed(body, true),
                round.announced(2, null),
                round.ordered(person, body),
                round.awarded(person),
                brand(theme, BrandKind.THEME, "爱心厦门"),
                round.awarded(body),
                round.concluded(2),
                round.revoked(body, TestRound.REASON),
                new StoryWritten(story, new DivisionCode(TONGAN), team, WORDS, List.of(WORDS)),
                new StorySubmitted(story),
                new StoryApproved(story, WORDS),
                new StoryPublished(story));
    }

    private BrandRegistered brand(BrandId id, BrandKind kind, String name) {
        return new BrandRegistered(
                id,
                kind,
                new Text(name),
                BrandLevel.DISTRICT,
                new DivisionCode(TONGAN),
                team,
                WORDS,
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2020, 12, 31),
                WORDS);
    }

    @Test
    void hangBesideEachOtherTheNewestFirst() {
        List<Honour> honours = reader.ask(Honours.class, WALL).honours();

        assertThat(honours)
                .extracting(Honour::kind, Honour::title, Honour::name, Honour::revoked)
                .containsExactly(
                        tuple(HonourKind.STORY, WORDS.value(), "同安义工队", false),
                        tuple(HonourKind.TEAM, "优秀志愿服务队", "同安义工队", true),
                        tuple(HonourKind.THEME, "爱心厦门", "同安义工队", false),
                        tuple(HonourKind.PERSON, TestRound.BEST, "沈*瑄", false),
                        tuple(HonourKind.BRAND, "久久爱心", "同安义工队", false));
        assertThat(honours.get(3))
                .extracting(Honour::round, Honour::roundId, Honour::since)
                .containsExactly(TestRound.TITLE, round.id(), LocalDate.of(2019, 6, 1));
    }

    @Test
    void arePagedAcrossTheirKinds() {
        List<Honour> all = reader.ask(Honours.class, WALL).honours();
        for (int limit = 1; limit <= all.size(); limit++) {
            List<Honour> walked = new ArrayList<>();
            Honours page = reader.ask(Honours.class, WALL + "&limit=" + limit);
            walked.addAll(page.honours());
            while (page.nextCursor() != null) {
                page = reader.ask(
                        Honours.class,
                        WALL + "&limit=" + limit + "&cursor={cursor}",
                        requireNonNull(page.nextCursor()));
                assertThat(page.honours()).isNotEmpty();
                walked.addAll(page.honours());
            }
            assertThat(walked).as("by %d", limit).isEqualTo(all);
        }
    }

    @Test
    void areAskedByKindAndYear() {
        for (HonourKind kind :
                List.of(HonourKind.STORY, HonourKind.TEAM, HonourKind.THEME, HonourKind.PERSON, HonourKind.BRAND)) {
            assertThat(reader.ask(Honours.class, WALL + "&kind=" + kind).honours())
                    .extracting(Honour::kind)
                    .containsExactly(kind);
        }
        assertThat(reader.ask(Honours.class, WALL + "&kind=PLACE").honours()).isEmpty();
        assertThat(reader.ask(Honours.class, "/api/v1/honours?division=350212&year=2020")
                        .honours())
                .extracting(Honour::kind)
                .containsExactly(HonourKind.THEME, HonourKind.BRAND);
        assertThat(reader.ask(Honours.class, "/api/v1/honours?division=350212&year=2018")
                        .honours())
                .isEmpty();
        assertThat(reader.get("/api/v1/honours?kind=STAR").status()).isEqualTo(400);
        assertThat(reader.get("/api/v1/honours?division=999999").problem()).isEqualTo("422 UNKNOWN_DIVISION");
    }
}
