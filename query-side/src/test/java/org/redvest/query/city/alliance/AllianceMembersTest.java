package org.redvest.query.city.alliance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.newOrganisation;
import static org.redvest.query.Facts.registered;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.city.alliance.event.AllianceFounded;
import org.redvest.api.city.alliance.event.AllianceJoined;
import org.redvest.api.city.alliance.event.AllianceLeft;
import org.redvest.api.city.alliance.query.AllianceMembers;
import org.redvest.api.city.alliance.query.AllianceMembers.Member;
import org.redvest.api.city.alliance.query.Alliances;
import org.redvest.api.id.AllianceId;
import org.redvest.api.id.OrganisationId;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
@TestInstance(Lifecycle.PER_CLASS)
class AllianceMembersTest {

    private static final String ADDRESS = "/api/v1/alliances";
    private static final String MEMBERS = ADDRESS + "/{alliance}/members";

    private final AllianceId alliance = AllianceId.from(UUID.randomUUID());
    private final OrganisationId stayed = newOrganisation();
    private final OrganisationId left = newOrganisation();
    private final OrganisationId contradicted = newOrganisation();

    private final Ledger ledger;
    private final Reader reader;

    AllianceMembersTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeAll
    void join() {
        ledger.record(
                NOON,
                new AllianceFounded(
                        alliance, new Text("海沧区志愿服务联盟"), new DivisionCode("350205"), LocalDate.of(2014, 5, 1)),
                registered(stayed, "留下的"),
                registered(left, "离开的"),
                registered(contradicted, "自相矛盾的"),
                joined(stayed, "社会组织", "2015-06-07"),
                joined(left, "青年志愿服务队", "2015-06-07"),
                left(left, "2015-06-07", "2016-12-31"),
                joined(contradicted, "社会组织", "2017-03-24"),
                left(contradicted, "2017-03-24", "2016-12-31"),
                joined(left, "青年志愿服务队", "2018-01-01"));
    }

    private AllianceJoined joined(OrganisationId organisation, String category, String on) {
        return new AllianceJoined(alliance, organisation, new Text(category), LocalDate.parse(on));
    }

    private AllianceLeft left(OrganisationId organisation, String joinedOn, String on) {
        return new AllianceLeft(alliance, organisation, LocalDate.parse(joinedOn), LocalDate.parse(on));
    }

    private List<String> membersOn(String day) {
        return reader.ask(AllianceMembers.class, MEMBERS + "?on={day}", alliance, day).members().stream()
                .map(Member::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-06-06, ''",
        "2015-06-07, 留下的|离开的",
        "2016-12-30, 留下的|离开的",
        "2016-12-31, 留下的",
        "2017-03-24, 留下的",
        "2018-01-01, 留下的|离开的"
    })
    void areThoseOfTheDay(String day, String members) {
        assertThat(String.join("|", membersOn(day))).isEqualTo(members);
    }

    @Test
    void areOfAlliancesThatAreListedPageByPage() {
        AllianceId second = AllianceId.from(UUID.randomUUID());
        ledger.record(
                NOON,
                new AllianceFounded(
                        second, new Text("同安区志愿服务联盟"), new DivisionCode("350212"), LocalDate.of(2015, 5, 1)));
        List<AllianceId> seen = new ArrayList<>();

        Alliances page = reader.ask(Alliances.class, ADDRESS + "?limit=1");
        while (true) {
            seen.addAll(
                    page.alliances().stream().map(Alliances.Entry::allianceId).toList());
            if (page.nextCursor() == null) {
                break;
            }
            assertThat(page.alliances()).hasSize(1);
            page = reader.ask(Alliances.class, ADDRESS + "?limit=1&cursor={cursor}", page.nextCursor());
        }

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(alliance, second);
    }

    @Test
    void areOfEverWithoutADayAndSayWhatContradictsItself() {
        AllianceMembers ever = reader.ask(AllianceMembers.class, MEMBERS, alliance);

        assertThat(ever.members()).hasSize(4);
        assertThat(ever.byCategory()).containsEntry("社会组织", 2L).containsEntry("青年志愿服务队", 2L);
        assertThat(ever.members())
                .filteredOn(Member::contradictory)
                .extracting(Member::organisationId)
                .containsExactly(contradicted.code());
        assertThat(ever.position()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void comePageByPage() {
        List<String> seen = new ArrayList<>();
        AllianceMembers page = reader.ask(AllianceMembers.class, MEMBERS + "?limit=3", alliance);
        page.members().forEach(member -> seen.add(member.name()));
        AllianceMembers rest = reader.ask(
                AllianceMembers.class,
                MEMBERS + "?limit=3&cursor={cursor}",
                alliance,
                requireNonNull(page.nextCursor()));
        rest.members().forEach(member -> seen.add(member.name()));

        assertThat(seen).containsExactly("留下的", "离开的", "自相矛盾的", "离开的");
        assertThat(rest.nextCursor()).isNull();
        assertThat(rest.byCategory()).isNull();
    }

    @Test
    void areOfAnAllianceThatThereIs() {
        Alliances.Entry entry = new Alliances.Entry(alliance, "海沧区志愿服务联盟", "350205", LocalDate.of(2014, 5, 1));
        assertThat(reader.ask(Alliances.class, ADDRESS).alliances()).contains(entry);
        assertThat(reader.ask(Alliances.Entry.class, ADDRESS + "/{alliance}", alliance))
                .isEqualTo(entry);
        assertThat(reader.get(ADDRESS + "/{alliance}", AllianceId.from(UUID.randomUUID()))
                        .problem())
                .isEqualTo("404 UNKNOWN_ALLIANCE");
        assertThat(reader.get(MEMBERS, AllianceId.from(UUID.randomUUID())).problem())
                .isEqualTo("404 UNKNOWN_ALLIANCE");
    }
}
