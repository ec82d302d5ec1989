package org.redvest.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Invented.citizen;
import static org.redvest.command.Invented.citizenId;
import static org.redvest.command.Invented.hongKongPermit;
import static org.redvest.platform.TestPostgres.inBytes;
import static org.redvest.platform.web.Cells.unchanged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.city.alliance.event.AllianceJoined;
import org.redvest.api.city.alliance.event.AllianceLeft;
import org.redvest.api.city.organisation.TeamOrigin;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.organisation.event.TeamRegistered;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.DockingEnded;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.city.station.event.TeamDocked;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.project.event.ProjectEvent;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.api.service.series.event.SeriesEvent;
import org.redvest.api.service.series.event.SeriesPlanned;
import org.redvest.command.Http.Answer;
import org.redvest.platform.TestPostgres;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the command side makes of the offices' files, whatever store it stands on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ImportContract {

    private static final String UNCONFIRMED = "/api/v1/imports/volunteers";
    private static final String VOLUNTEERS = UNCONFIRMED
            + "?consentForm=SIGNED_LIST&consentGivenOn=2022-01-05&consentScanSha256=" + "0".repeat(64)
            + "&purposes=PUBLICATION,INSURER";
    private static final String SERVICES = "/api/v1/imports/service-records";
    private static final Path BUREAU = Path.of("../data/rosters/renshe-2022");
    private static final Path PROGRAMMES = Path.of("../data/programmes");
    private static final String ORGANISATIONS = "/api/v1/imports/organisations";
    private static final String STATIONS = "/api/v1/imports/stations";
    private static final String DOCKED_TEAMS = "/api/v1/imports/docked-teams";
    private static final String PROJECTS = "/api/v1/imports/projects";
    private static final String PROJECT_HEADER =
            "项目名称,服务类别,服务对象,服务内容,组织统一社会信用代码,组织名称,服务地区划代码,服务地点,经度,纬度,坐标系,重复,星期,开始时间,结束时间,起始日期,截止日期,每次名额,最低年龄,风险等级";
    private static final String RUN =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private static final String BUREAU_CODE = "11350200MJB007228F";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADER = "证件号码,备注,姓名,居住地区划代码,证件类型";
    private static final List<String> HEADER_CELLS = List.of(HEADER.split(",", -1));

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;

    ImportContract(Store store) {
        this.side = RunningCommandSide.start(store, "imports");
        this.http = side.http();
        this.actors = new Actors(side);
    }

    @AfterAll
    void stops() {
        side.close();
    }

    @Nested
    class TheBureausFiles {

        @Test
        void becomeItsVolunteersAndTheirHoursAndPointsOnce() {
            TrackingToken mark = side.mark();
            Map<String, Object> bureau =
                    Map.of("organisationId", BUREAU_CODE, "name", "厦门市人社局志愿服务队", "division", "350203");
            // an event store that remembers earlier runs knows it
            assertThat(http.post("/api/v1/organisations", bureau).status()).isIn(201, 409);

            assertFinished(imported(VOLUNTEERS, bureausFile("volunteers.csv")), 722, 722, 0, 0);
            assertFinished(imported(SERVICES, bureausFile("service.csv")), 816, 816, 0, 0);

            await().atMost(Duration.ofMinutes(2))
                    .until(() -> payloads(mark, PointsCredited.class).size() == 816);
            assertThat(payloads(mark, VolunteerRegistered.class)).hasSize(722);
            assertThat(payloads(mark, HoursCertified.class)).hasSize(816);
            assertThat(payloads(mark, HoursCertified.class).stream()
                            .mapToLong(HoursCertified::minutes)
                            .sum())
                    .isEqualTo(89_460);
            assertThat(payloads(mark, PointsCredited.class))
                    .extracting(PointsCredited::recordId)
                    .doesNotHaveDuplicates();

            TrackingToken done = side.mark();
            assertFinished(imported(VOLUNTEERS, bureausFile("volunteers.csv")), 722, 0, 722, 0);
            assertFinished(imported(SERVICES, bureausFile("service.csv")), 816, 0, 816, 0);
            for (String form : List.of("UTF-16LE with tabs", "semicolons", "a workbook")) {
                assertFinished(imported(VOLUNTEERS, bureausFile("volunteers.csv", form)), 722, 0, 722, 0);
                assertFinished(imported(SERVICES, bureausFile("service.csv", form)), 816, 0, 816, 0);
            }
            assertThat(side.since(done)).isEmpty();

            assertNothingIsInClear(mark);
        }

        private void assertNothingIsInClear(TrackingToken mark) {
            String everything = TestPostgres.everythingIn(side.bean(JdbcClient.class)) + everythingInTheLogSince(mark);
            List<String> lines = new String(bureausFile("volunteers.csv"), UTF_8)
                    .lines()
                    .skip(1)
                    .toList();

            // the test would pass on an empty dump: what the public may see is there
            assertThat(everything).contains(inBytes("洁净家园"));
            assertThat(lines)
                    .hasSize(722)
                    .flatExtracting(
                            line -> List.of(line.split(",", -1)[0], line.split(",", -1)[4], line.split(",", -1)[6]))
                    .noneMatch(clear -> everything.contains(inBytes(clear)));
        }

        private String everythingInTheLogSince(TrackingToken mark) {
            Serializer serializer = side.bean(Serializer.class);
            StringBuilder everything = new StringBuilder();
            for (TrackedEventMessage<?> event : side.since(mark)) {
                everything
                        .append(new String(
                                serializer
                                        .serialize(event.getPayload(), byte[].class)
                                        .getData(),
                                ISO_8859_1))
                        .append(new String(
                                serializer
                                        .serialize(event.getMetaData(), byte[].class)
                                        .getData(),
                                ISO_8859_1))
                        .append('\n');
            }
            return everything.toString();
        }
    }

    @Nested
    class TheProgrammesFiles {

        @BeforeEach
        void guide() {
            assertThat(http.post(
                                    "/api/v1/organisations",
                                    Map.of(
                                            "organisationId", BUREAU_CODE,
                                            "name", "厦门市人社局志愿服务队",
                                            "division", "350203"))
                            .status())
                    .isIn(201, 409);
        }

        @Test
        void becomeOrganisationsAndTeamsOnce() {
            byte[] file = file(PROGRAMMES.resolve("xiamen-2017/organisations.csv"));
            TrackingToken mark = side.mark();

            assertFinished(imported(ORGANISATIONS, file), 97, 97, 0, 0);

            assertThat(payloads(mark, OrganisationRegistered.class)).hasSize(81);
            assertThat(payloads(mark, TeamRegistered.class)).hasSize(16).allSatisfy(team -> assertThat(team.guidedBy())
                    .isEqualTo(OrganisationId.of(BUREAU_CODE)));
            assertThat(Stream.concat(
                                    payloads(mark, OrganisationRegistered.class).stream(),
                                    payloads(mark, TeamRegistered.class).stream())
                            .collect(groupingBy(
                                    entered -> entered.division().value().substring(0, 6), counting())))
                    .containsOnly(
                            entry("350203", 23L),
                            entry("350205", 12L),
                            entry("350206", 28L),
                            entry("350211", 18L),
                            entry("350212", 5L),
                            entry("350213", 11L));
            TrackingToken done = side.mark();
            assertFinished(imported(ORGANISATIONS, file), 97, 0, 97, 0);
            assertThat(side.since(done)).isEmpty();
        }

        @Test
        void becomeTheMembersOfAnAllianceOnce() {
            String alliance = http.post(
                            "/api/v1/alliances",
                            Map.of("name", "海沧区志愿服务联盟", "division", "350205", "foundedOn", "2014-05-01"))
                    .created()
                    .text("allianceId");
            String address = "/api/v1/imports/alliance-members?alliance=" + alliance;
            byte[] file = file(PROGRAMMES.resolve("haicang-2017/alliance-members.csv"));
            TrackingToken mark = side.mark();

            assertFinished(imported(address, file), 205, 205, 0, 0);

            assertThat(payloads(mark, AllianceJoined.class)).hasSize(205);
            assertThat(payloads(mark, AllianceLeft.class)).hasSize(5).allSatisfy(left -> assertThat(left.on())
                    .isEqualTo(LocalDate.of(2016, 12, 31)));
            assertThat(payloads(mark, OrganisationRegistered.class)).hasSize(176);
            assertThat(payloads(mark, TeamRegistered.class)).hasSize(29).allSatisfy(team -> assertThat(team.origin())
                    .isEqualTo(TeamOrigin.TAIWAN));
            TrackingToken done = side.mark();
            assertFinished(imported(address, file), 205, 0, 205, 0);
            assertThat(side.since(done)).isEmpty();
        }

        @Test
        void becomeStationsAndTheTeamsThatDockToThemOnce() {
            byte[] stations = ofThisRun("xiamen-2018/stations.csv");
            byte[] teams = ofThisRun("xiamen-2018/docked-teams.csv");
            TrackingToken mark = side.mark();

            assertFinished(imported(STATIONS, stations), 103, 103, 0, 0);
            assertFinished(imported(DOCKED_TEAMS, teams), 736, 736, 0, 0);

            assertThat(payloads(mark, StationOpened.class))
                    .hasSize(103)
                    .allSatisfy(station -> {
                        assertThat(station.kind()).isEqualTo(StationKind.STATION);
                        assertThat(station.site().coordinates()).isNotNull();
                    })
                    .filteredOn(station -> station.name().value().startsWith("地铁"))
                    .hasSize(21)
                    .allSatisfy(station -> assertThat(station.hours()).isEqualTo(OpeningHours.of("08:30-20:30")));
            assertThat(payloads(mark, StationOpened.class).stream()
                            .collect(groupingBy(
                                    station -> station.site().division().value().substring(0, 6), counting())))
                    .containsOnly(
                            entry("350203", 26L),
                            entry("350205", 18L),
                            entry("350206", 23L),
                            entry("350211", 21L),
                            entry("350212", 8L),
                            entry("350213", 7L));
            LocalDate day = LocalDate.of(2018, 12, 29);
            assertThat(payloads(mark, TeamDocked.class))
                    .hasSize(736)
                    .filteredOn(
                            docked -> docked.until() == null || !docked.until().isBefore(day))
                    .hasSize(644);
            TrackingToken done = side.mark();
            assertFinished(imported(STATIONS, stations), 103, 0, 103, 0);
            assertFinished(imported(DOCKED_TEAMS, teams), 736, 0, 736, 0);
            assertThat(side.since(done)).isEmpty();
        }

        /** Under station numbers that an event store that remembers earlier runs does not know. */
        private static byte[] ofThisRun(String name) {
            return new String(file(PROGRAMMES.resolve(name)), UTF_8)
                    .replace("XM-YZ-", RUN + "-")
                    .getBytes(UTF_8);
        }

        @Test
        void endADockingThatALaterFileGivesALastDay() {
            String number = RUN + "-later";
            String team = Invented.creditCode();
            imported(STATIONS, utf8("驿站编号,名称,类型,区划代码,启用日期", number + ",某驿站,驿站,350203001,2018-01-01"));
            String header = "驿站编号,队伍统一社会信用代码,队伍名称,值班星期,时段,起始日期,截止日期";
            String row = number + "," + team + ",某队,星期六、周日,上午,2018-01-01,";
            assertFinished(imported(DOCKED_TEAMS, utf8(header, row)), 1, 1, 0, 0);
            TrackingToken mark = side.mark();

            assertFinished(imported(DOCKED_TEAMS, utf8(header, row + "2018-09-30")), 1, 1, 0, 0);

            assertThat(payloads(mark, DockingEnded.class))
                    .extracting(DockingEnded::lastDay)
                    .containsExactly(LocalDate.of(2018, 9, 30));
            assertFinished(imported(DOCKED_TEAMS, utf8(header, row + "2018-09-30")), 1, 0, 1, 0);
        }

        @Test
        void becomeProjectsAndTheirSeriesOnce() {
            byte[] file = utf8(
                    PROJECT_HEADER,
                    RUN + "感恩生活," + project(actors.organisation()) + ",每周,六,08:30,11:30,2012-06-02,,120,16,低",
                    RUN + "夜间巡防," + project(actors.organisation()) + ",每周,星期五,22:00,02:00,2012-06-02,2017-12-31,6,,中");
            TrackingToken mark = side.mark();

            assertFinished(imported(PROJECTS, file), 2, 2, 0, 0);

            assertThat(payloads(mark, ProjectSubmitted.class)).hasSize(2);
            assertThat(payloads(mark, SeriesPlanned.class))
                    .extracting(series -> series.plan().rule().value(), series -> series.plan()
                            .minutes())
                    .containsExactlyInAnyOrder(
                            tuple("FREQ=WEEKLY;BYDAY=SA;WKST=MO", 180),
                            tuple("FREQ=WEEKLY;UNTIL=20171231;BYDAY=FR;WKST=MO", 240));
            assertFinished(imported(PROJECTS, file), 2, 0, 2, 0);
        }

        /** From the theme to the coordinates, of one project. */
        private static String project(String organisation) {
            return "洁净家园,社区,楼道清理," + organisation + ",某志愿服务队,350203001001,鸿山社区居委会门口,118.080406,24.451704,GCJ02";
        }

        @Test
        void haveEachProjectRefusedThatIsThereAndSaysSomethingElse() {
            String project = RUN + "洁净," + project(actors.organisation());
            String when = ",每周,六,08:30,11:30,2012-06-02,,120,,低";
            assertFinished(imported(PROJECTS, utf8(PROJECT_HEADER, project + when)), 1, 1, 0, 0);
            TrackingToken mark = side.mark();

            Answer again = imported(
                    PROJECTS,
                    utf8(
                            PROJECT_HEADER,
                            project + when,
                            project + when.replace("六", "日"),
                            project + when.replace("120", "20"),
                            project.replace("楼道清理", "楼道清扫") + when,
                            project + when.replace("低", "中")));

            assertFinished(again, 5, 0, 1, 4);
            assertThat(codes(again))
                    .containsExactly(
                            "3 SERIES_PLANNED_OTHERWISE",
                            "4 SERIES_PLANNED_OTHERWISE",
                            "5 PROJECT_DRAFTED_OTHERWISE",
                            "6 PROJECT_DRAFTED_OTHERWISE");
            assertThat(payloads(mark, ProjectEvent.class)).isEmpty();
            assertThat(payloads(mark, SeriesEvent.class)).isEmpty();
        }

        @Test
        void haveEachProjectRefusedThatSaysNotWhatOrWhen() {
            String code = actors.organisation();
            String when = ",每周,六,08:30,11:30,2012-06-02,,120,,低";
            Answer projects = imported(
                    PROJECTS,
                    utf8(
                            PROJECT_HEADER,
                            RUN + "甲," + project("") + when,
                            RUN + "乙," + project(code).replace("洁净家园", "股票推荐") + when,
                            RUN + "丙," + project(code).replace("GCJ02", "BD09") + when,
                            RUN + "丁," + project(code) + ",每周,,08:30,11:30,2012-06-02,,120,,低",
                            RUN + "戊," + project(code) + ",每天,,08:30,08:30,2012-06-02,,120,,低",
                            RUN + "己," + project(code) + ",每天,,08:30,11:30,2012-06-02,2012-06-01,120,,低",
                            RUN + "庚," + project(code) + ",每天,,08:30,11:30,2012-06-02,,0,,低",
                            RUN + "辛," + project(code) + ",每天,,08:30,11:30,2012-06-02,,120,,极高"));

            assertThat(codes(projects))
                    .containsExactly(
                            "2 UNKNOWN_ORGANISATION",
                            "3 UNKNOWN_CATEGORY",
                            "4 DATUM_UNKNOWN",
                            "5 RULE_INVALID",
                            "6 INTERVAL_EMPTY",
                            "7 RULE_MAKES_NO_OCCURRENCE",
                            "8 CAPACITY_INVALID",
                            "9 INVALID_FIELD");
        }

        @Test
        void haveEachRowRefusedThatSaysNotWhereOrWhen() {
            Answer stations = imported(
                    STATIONS,
                    utf8(
                            "驿站编号,名称,类型,区划代码,经度,纬度,坐标系,开放时间,启用日期,上级编号",
                            RUN + "-1,某驿站,驿站,350203001,118.1,24.5,,09:00-18:00,2018-01-01,",
                            RUN + "-2,某驿站,驿站,350203001,118.1,24.5,BD09,09:00-18:00,2018-01-01,",
                            RUN + "-3,某驿站,驿站,350203001,24.5,118.1,WGS84,09:00-18:00,2018-01-01,",
                            RUN + "-4,某驿站,驿站,350203001,118.1,,WGS84,09:00-18:00,2018-01-01,",
                            RUN + "-5,某驿站,驿站,350203001,118.1,124.5,WGS84,09:00-18:00,2018-01-01,",
                            RUN + "-6,某驿站,驿站,350203001,,,,全天,2018-01-01,",
                            RUN + "-7,某驿站,公园,350203001,,,,,2018-01-01,",
                            RUN + "-8,某驿站,驿站,350203001,,,,,2018-01-01," + RUN + "-9",
                            RUN + "-10,某驿站,驿站,350203001,,,,,2018-01-01,"));
            assertThat(codes(stations))
                    .containsExactly(
                            "2 DATUM_UNKNOWN",
                            "3 DATUM_UNKNOWN",
                            "4 COORDINATES_SWAPPED",
                            "5 INVALID_FIELD",
                            "6 COORDINATES_OUT_OF_RANGE",
                            "7 TIME_INVALID",
                            "8 INVALID_FIELD",
                            "9 PARENT_INVALID");

            String team = Invented.creditCode();
            Answer teams = imported(
                    DOCKED_TEAMS,
                    utf8(
                            "驿站编号,队伍统一社会信用代码,队伍名称,值班星期,时段,起始日期,截止日期",
                            RUN + "-none," + team + ",某队,六,上午,2018-01-01,",
                            RUN + "-10," + team + ",某队,八,上午,2018-01-01,",
                            RUN + "-10," + team + ",某队,六,凌晨,2018-01-01,",
                            RUN + "-10," + team + ",某队,六,上午,2018-01-01,2017-12-31",
                            RUN + "-10," + team + ",某队,六,上午,2018-01-01,",
                            RUN + "-10," + team + ",某队,六,全天,2018-06-01,"));
            assertThat(codes(teams))
                    .containsExactlyInAnyOrder(
                            "2 UNKNOWN_STATION",
                            "3 INVALID_FIELD",
                            "4 INVALID_FIELD",
                            "5 PERIOD_REVERSED",
                            "7 ALREADY_DOCKED");
        }

        @Test
        void areRefusedWithoutAColumnThatTheyNeed() {
            assertThat(upload(STATIONS, utf8("驿站编号,名称,类型,启用日期", RUN + "-11,某驿站,驿站,2018-01-01"))
                            .text("code"))
                    .isEqualTo("FILE_COLUMNS_MISSING");
            assertThat(upload(DOCKED_TEAMS, utf8("驿站编号,队伍名称,值班星期,时段,起始日期", RUN + "-10,某队,六,上午,2018-01-01"))
                            .text("code"))
                    .isEqualTo("FILE_COLUMNS_MISSING");
        }

        @Test
        void areRefusedForAnAllianceThatDoesNotExist() {
            upload(
                            "/api/v1/imports/alliance-members?alliance=all-019a9e00-0000-7000-8000-000000000001",
                            utf8("统一社会信用代码,单位名称,类型,加入日期", ",某队,社会组织,2015-01-01"))
                    .refused(404, Problem.UNKNOWN_ALLIANCE);
        }

        @Test
        void haveEachRowRefusedThatNamesNobody() {
            Answer finished = imported(
                    ORGANISATIONS,
                    utf8(
                            "统一社会信用代码,组织名称,区划代码,指导单位统一社会信用代码",
                            ",某队甲,350203,",
                            ",某队乙,350203,51350200MJB00000XC",
                            BUREAU_CODE + ",另一个名字,350203,",
                            "V2CPQYEDFC9KWHV95V,某队丙,350203,"));

            assertFinished(finished, 4, 0, 0, 4);
            assertThat(rejections(finished))
                    .contains(
                            "2,GUIDING_BODY_REQUIRED",
                            "3,GUIDING_BODY_UNKNOWN",
                            "4,ORGANISATION_ALREADY_REGISTERED",
                            "5,TEAM_NUMBER_INVALID");
        }
    }

    @Nested
    class Rows {

        private final String known = citizenId();

        @Test
        void thatAreRefusedStopNoOthersAndAreReportedWithLineAndCode() {
            String good = citizenId();
            byte[] file = utf8(
                    HEADER,
                    good + ",,沈奕瑄,350203001001,居民身份证",
                    "350203199001010019,,沈奕瑄,350203001001,居民身份证",
                    citizenId() + ",,沈奕瑄,350299001001,居民身份证",
                    citizenId() + ",,,350203001001,居民身份证",
                    citizenId() + ",,沈奕瑄,350203001001,借书证",
                    good + ",,王小明,350203001001,居民身份证",
                    good,
                    hongKongPermit() + "00,,陈大文,350203001001,港澳居民来往内地通行证",
                    citizenId() + ",\"in two\nlines\",王小明,350203001001,居民身份证");
            TrackingToken mark = side.mark();

            Answer finished = imported(VOLUNTEERS, file);

            assertFinished(finished, 9, 2, 0, 7);
            assertThat(payloads(mark, VolunteerRegistered.class)).hasSize(2);
            assertThat(side.since(mark)).allSatisfy(event -> assertThat(event.getMetaData())
                    .containsEntry(Envelope.CHANNEL, "IMPORT")
                    .containsEntry(Envelope.CORRELATION_ID, finished.text("importId")));
            Answer rejections = http.get("/api/v1/imports/" + finished.text("importId") + "/rejections");
            assertThat(rejections.contentType()).startsWith("text/csv");
            assertThat(OfficeFiles.table(rejections.body()).stream().map(row -> String.join(",", row.subList(0, 2))))
                    .containsExactly(
                            "line,code",
                            "3,DOCUMENT_CHECK_DIGIT",
                            "4,UNKNOWN_DIVISION",
                            "5,INVALID_FIELD",
                            "6,UNKNOWN_DOCUMENT_KIND",
                            "7,IDENTITY_ALREADY_CLAIMED",
                            "8,ROW_MALFORMED",
                            "9,BIRTH_DATE_REQUIRED");
            assertThat(rejections.body()).contains(good, "陈大文").doesNotContain("in two");
        }

        @Test
        void ofServicesAreRefusedOneByOneToo() {
            String served = citizenId();
            String leader = citizenId();
            imported(VOLUNTEERS, utf8(HEADER, volunteer(served), volunteer(leader)));
            String header = "志愿者证件号码,活动名称,服务类别,服务日期,开始时间,结束时间,服务地区划代码,服务地点,记录单位统一社会信用代码,活动负责人证件号码";
            String end = ",350203001001,社区," + actors.organisation() + ",";
            byte[] file = utf8(
                    header,
                    served + ",整治,洁净家园,2022-01-01,08:30,10:30" + end + leader,
                    served + ",整治,洁净家园,2022-01-01,10:00,11:00" + end + leader,
                    served + ",整治,洁净家园,2022-01-02,10:00,09:00" + end + leader,
                    served + ",整治,洁净家园,2022-02-30,08:00,09:00" + end + leader,
                    served + ",整治,洁净家园,2022-01-03,8点,09:00" + end + leader,
                    served + ",整治,股票推荐,2022-01-04,08:00,09:00" + end + leader,
                    served + ",整治,洁净家园,2022-01-05,08:00,09:00" + end + served,
                    known + ",整治,洁净家园,2022-01-06,08:00,09:00" + end + leader,
                    served + ",整治,洁净家园,2022-01-07,08:00,20:00" + end + leader,
                    served + "," + "长".repeat(201) + ",洁净家园,2022-01-08,08:00,09:00" + end + leader);
            TrackingToken mark = side.mark();

            Answer finished = imported(SERVICES, file);

            assertFinished(finished, 10, 1, 0, 9);
            await().until(() -> payloads(mark, PointsCredited.class).size() == 1);
            assertThat(side.since(mark)).hasSize(2);
            assertThat(codes(finished))
                    .containsExactly(
                            "3 HOURS_OVERLAP",
                            "4 INTERVAL_REVERSED",
                            "5 TIME_INVALID",
                            "6 TIME_INVALID",
                            "7 UNKNOWN_CATEGORY",
                            "8 SELF_CERTIFICATION",
                            "9 UNKNOWN_VOLUNTEER",
                            "10 DAILY_CAP_EXCEEDED",
                            "11 INVALID_FIELD");
        }

        @Test
        void ofServicesThatSomebodyBannedHasLedAreRefused() {
            Map<String, Object> leader = citizen();
            String number = http.post("/api/v1/volunteers", leader).created().text("volunteerId");
            http.post("/api/v1/volunteers/" + number + "/ban", Map.of("basis", "厦文明办〔2026〕7号"))
                    .done();
            String served = citizenId();
            imported(VOLUNTEERS, utf8(HEADER, volunteer(served)));
            String header = "志愿者证件号码,活动名称,服务类别,服务日期,开始时间,结束时间,服务地区划代码,服务地点,记录单位统一社会信用代码,活动负责人证件号码";

            Answer finished = imported(
                    SERVICES,
                    utf8(
                            header,
                            served + ",整治,洁净家园,2022-01-01,08:30,10:30,350203001001,社区," + actors.organisation() + ","
                                    + leader.get("documentNumber")));

            assertFinished(finished, 1, 0, 0, 1);
            assertThat(http.get("/api/v1/imports/" + finished.text("importId") + "/rejections")
                            .body())
                    .contains("2,VOLUNTEER_BANNED");
        }

        private static String volunteer(String number) {
            return number + ",,沈奕瑄,350203001001,居民身份证";
        }
    }

    @Nested
    class Uploads {

        private final String row = citizenId() + ",备,沈奕瑄,350203001001,居民身份证";

        @Test
        void areReadInTheCharacterSetThatTheyHave() {
            Answer detected = imported(VOLUNTEERS, (HEADER + "\n" + row + "\n").getBytes(GB18030));
            Answer again = imported(VOLUNTEERS + "&charset=GB18030", (HEADER + "\n" + row + "\n").getBytes(GB18030));

            assertFinished(detected, 1, 1, 0, 0);
            assertFinished(again, 1, 0, 1, 0);
            assertThat(detected.text("charset")).isEqualTo("GB18030");
        }

        @Test
        void areRefusedInACharacterSetThatTheyDoNotHave() {
            byte[] file = (HEADER + "\n" + row + "\n").getBytes(GB18030);

            actors.assertRefused(422, Problem.FILE_NOT_TEXT, () -> upload(VOLUNTEERS + "&charset=UTF-8", file));
            actors.assertRefused(400, Problem.INVALID_FIELD, () -> upload(VOLUNTEERS + "&charset=latin1", file));
        }

        @Test
        void areRefusedWhenTheyAreEmpty() {
            actors.assertRefused(422, Problem.FILE_EMPTY, () -> upload(VOLUNTEERS, new byte[0]));
            actors.assertRefused(422, Problem.FILE_EMPTY, () -> upload(VOLUNTEERS, utf8("")));
            actors.assertRefused(422, Problem.FILE_EMPTY, () -> upload(VOLUNTEERS, utf8(HEADER)));
        }

        @Test
        void areRefusedWhenTheyAreNoText() {
            actors.assertRefused(
                    422, Problem.FILE_NOT_TEXT, () -> upload(VOLUNTEERS, new byte[] {'P', 'K', 3, 4, 0, 0, 8}));
        }

        @Test
        void areRefusedWhenTheyAreNoCsv() {
            actors.assertRefused(422, Problem.ROW_MALFORMED, () -> upload(VOLUNTEERS, utf8(HEADER, "\"" + row, row)));
        }

        @Test
        void areRefusedWithoutANeededColumn() {
            Answer answer = actors.assertRefused(
                    422, Problem.FILE_COLUMNS_MISSING, () -> upload(VOLUNTEERS, utf8("姓名,证件号码,证件类型", "a,b,c")));

            assertThat(answer.text("detail")).contains("居住地区划代码");
            actors.assertRefused(422, Problem.FILE_COLUMNS_MISSING, () -> upload(SERVICES, utf8(HEADER, row)));
        }

        @Test
        void arePartsOfAForm() {
            actors.assertRefused(415, Problem.UNSUPPORTED_MEDIA_TYPE, () -> http.post(VOLUNTEERS, Map.of()));
            actors.assertRefused(
                    400,
                    Problem.INVALID_FIELD,
                    () -> http.post(
                            VOLUNTEERS,
                            "multipart/form-data; boundary=x",
                            "--x\r\nContent-Disposition: form-data; name=\"another\"\r\n\r\n1\r\n--x--\r\n"
                                    .getBytes(UTF_8),
                            Map.of()));
        }

        @Test
        void areImportedOnceUnderOneIdempotencyKey() {
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            byte[] file = utf8(HEADER, row);

            Answer first = http.upload(VOLUNTEERS, file, key);
            Answer second = http.upload(VOLUNTEERS, file, key);

            assertThat(second.text("importId")).isEqualTo(first.text("importId"));
            assertFinished(actors.finished(second), 1, 1, 0, 0);
            actors.assertRefused(
                    422, Problem.IDEMPOTENCY_KEY_REUSED, () -> http.upload(VOLUNTEERS, utf8(HEADER, row, row), key));
        }

        @Test
        void thatNobodySentAreUnknown() {
            actors.assertRefused(404, Problem.UNKNOWN_IMPORT, () -> http.get("/api/v1/imports/" + UUID.randomUUID()));
            actors.assertRefused(404, Problem.UNKNOWN_IMPORT, () -> http.get("/api/v1/imports/1"));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_IMPORT,
                    () -> http.get("/api/v1/imports/" + UUID.randomUUID() + "/rejections"));
        }

        @Test
        void leaveNothingBehindWhenTheyAreDone() {
            imported(VOLUNTEERS, utf8(HEADER, row));

            assertThat(side.bean(JdbcClient.class)
                            .sql("SELECT count(*) FROM command.import_chunk")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** What the offices' programs write. */
    @Nested
    class Forms {

        @Test
        void areDetectedAndShown() {
            Map<String, byte[]> forms = OfficeFiles.forms(
                    OfficeFiles.table(new String(utf8(HEADER, citizenId() + ",备,沈奕瑄,350203001001,居民身份证"), UTF_8)));

            assertThat(forms.values().stream()
                            .map(file -> imported(VOLUNTEERS, file).text("charset")))
                    .containsExactly("UTF-8", "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-8", "XLSX");
        }

        @Test
        void thatAreNoneOfTheOfficesAreRefused() {
            byte[] workbook = OfficeFiles.workbook(List.of(HEADER_CELLS, HEADER_CELLS));
            byte[] cutOff = Arrays.copyOf(workbook, 1200);
            // the first byte of the packed sheet
            workbook[60] ^= 0x7F;

            actors.assertRefused(422, Problem.FILE_NOT_TEXT, () -> upload(VOLUNTEERS, cutOff));
            actors.assertRefused(422, Problem.WORKBOOK_UNREADABLE, () -> upload(VOLUNTEERS, workbook));
            actors.assertRefused(
                    422,
                    Problem.FILE_SHEETS_AMBIGUOUS,
                    () -> upload(VOLUNTEERS, OfficeFiles.workbook(book -> Stream.of("一", "二")
                            .map(book::newWorksheet)
                            .forEach(sheet -> IntStream.range(0, HEADER_CELLS.size())
                                    .forEach(i -> sheet.value(0, i, HEADER_CELLS.get(i)))))));
            actors.assertRefused(
                    422, Problem.FILE_COLUMN_TWICE, () -> upload(VOLUNTEERS, utf8(HEADER + ",姓 名", "a,b,c,d,e,f")));
        }
    }

    @Nested
    class Cells {

        @Test
        void areReadAsWhatTheyMean() {
            String number = citizenId();
            byte[] file = utf8(
                    "厦门市志愿者名册,,,,,,",
                    "姓 名,性别,出生日期,证件类型,证件号码,居住地区划代码,联系电话",
                    "阿依古丽．买买提,女性,%s,居民身份证,'%s,厦门市思明区嘉莲街道,131 0000 9680".formatted(birthDate(number), number),
                    "张\u3000三,M,,居民身份证," + citizenId().toLowerCase(Locale.ROOT) + ",嘉莲街道,",
                    "𠮷,1,,居民身份证," + fullWidth(citizenId()) + ",350203011,",
                    "John  Smith,F,," + "居民身份证," + citizenId() + ",350203001001,",
                    ",,,,,,",
                    ",,,");
            TrackingToken mark = side.mark();

            assertFinished(imported(VOLUNTEERS, file), 4, 4, 0, 0);

            assertThat(payloads(mark, VolunteerRegistered.class))
                    .extracting(event -> event.maskedName().value(), event -> event.residence()
                            .value())
                    .containsExactlyInAnyOrder(
                            tuple("阿**提", "350203011"),
                            tuple("张*", "350203011"),
                            tuple("𠮷*", "350203011"),
                            tuple("J**h", "350203001001"));
        }

        @Test
        void areRefusedByNameWhereASpreadsheetChangedThem() {
            byte[] file = utf8(
                    HEADER + ",出生日期",
                    "3.50203E+17,,沈奕瑄,350203001001,居民身份证,",
                    "350203199001010000,,沈奕瑄,350203001001,居民身份证,",
                    "1234567,,沈奕瑄,350203001001,台湾居民来往大陆通行证,1990-01-01",
                    citizenId() + ",,沈奕瑄,350203001001.0,居民身份证,",
                    citizenId() + ",,沈奕瑄,3.50203E+11,居民身份证,",
                    citizenId() + ",,沈奕瑄,何厝社区,居民身份证,",
                    citizenId() + ",,沈奕瑄,福州市,居民身份证,",
                    citizenId() + ",,沈奕瑄,350203001001,居民身份证,03/05/1990",
                    citizenId() + ",,#N/A,350203001001,居民身份证,");

            assertThat(codes(imported(VOLUNTEERS, file)))
                    .containsExactly(
                            "2 CELL_CHANGED_BY_SPREADSHEET",
                            "3 DOCUMENT_CHECK_DIGIT",
                            "4 CELL_CHANGED_BY_SPREADSHEET",
                            "5 CELL_CHANGED_BY_SPREADSHEET",
                            "6 CELL_CHANGED_BY_SPREADSHEET",
                            "7 DIVISION_AMBIGUOUS",
                            "8 UNKNOWN_DIVISION",
                            "9 DATE_AMBIGUOUS",
                            "10 INVALID_FIELD");
        }

        @Test
        void areRefusedWhereAWorkbookHoldsAnIdentityNumberAsAQuantity() {
            byte[] workbook = OfficeFiles.workbook(book -> {
                Worksheet sheet = book.newWorksheet("名册");
                IntStream.range(0, HEADER_CELLS.size()).forEach(i -> sheet.value(0, i, HEADER_CELLS.get(i)));
                sheet.value(1, 0, 350203199001010018L);
                sheet.value(1, 2, "沈奕瑄");
                sheet.value(1, 3, 350203001001L);
                sheet.value(1, 4, "居民身份证");
            });

            Answer finished = imported(VOLUNTEERS, workbook);

            assertThat(codes(finished)).containsExactly("2 CELL_CHANGED_BY_SPREADSHEET");
            assertThat(rejections(finished)).contains("3.50203E+17", "沈奕瑄");
        }

        private static String birthDate(String number) {
            return "%s年%d月%d日"
                    .formatted(
                            number.substring(6, 10),
                            Integer.parseInt(number, 10, 12, 10),
                            Integer.parseInt(number, 12, 14, 10));
        }

        private static String fullWidth(String ascii) {
            return ascii.chars()
                    .mapToObj(character -> Character.toString(character - '0' + '０'))
                    .collect(Collectors.joining());
        }
    }

    @Nested
    class Nights {

        private static final String SERVICE_HEADER =
                "志愿者证件号码,活动名称,服务类别,服务日期,开始时间,结束时间,服务地区划代码,服务地点,记录单位统一社会信用代码,活动负责人证件号码,结束日期";

        private final String served = citizenId(LocalDate.of(1990, 5, 5));
        private final String leader = citizenId();

        @Test
        void areRefusedUnlessTheFileSaysWhatTheyMean() {
            registerBoth();
            byte[] file = utf8(SERVICE_HEADER, service("2022-01-01", "22:00", "02:00", ""));

            Answer refused = imported(SERVICES, file);

            assertThat(codes(refused)).containsExactly("2 INTERVAL_REVERSED");
            assertThat(rejections(refused)).contains("结束日期", "overnight=NEXT_DAY");
            assertFinished(imported(SERVICES + "?overnight=NEXT_DAY", file), 1, 1, 0, 0);
            assertFinished(
                    imported(SERVICES, utf8(SERVICE_HEADER, service("2022/1/1", "下午10:00", "2:00", "2022年1月2日"))),
                    1,
                    0,
                    1,
                    0);
        }

        @Test
        void countByDayForTheCap() {
            registerBoth();
            TrackingToken mark = side.mark();

            Answer finished = imported(
                    SERVICES + "?overnight=NEXT_DAY",
                    utf8(
                            SERVICE_HEADER,
                            service("2022-02-01", "12:00", "16:00", ""),
                            service("2022-02-01", "20:00", "04:00", ""),
                            service("2022-02-02", "19:00", "24:00", ""),
                            service("2022-02-02", "12:00", "16:00", "")));

            assertThat(codes(finished)).containsExactly("4 DAILY_CAP_EXCEEDED");
            assertThat(payloads(mark, HoursCertified.class))
                    .extracting(HoursCertified::serviceDate, HoursCertified::minutes)
                    .containsExactlyInAnyOrder(
                            tuple(LocalDate.of(2022, 2, 1), 240L),
                            tuple(LocalDate.of(2022, 2, 1), 480L),
                            tuple(LocalDate.of(2022, 2, 2), 240L));
        }

        @Test
        void andDaysThatCannotBeHaveReasonsOfTheirOwn() {
            registerBoth();

            assertThat(codes(imported(
                            SERVICES,
                            utf8(
                                    SERVICE_HEADER,
                                    service("1989-01-01", "08:00", "09:00", ""),
                                    service("1900-01-01", "08:00", "09:00", ""),
                                    service("1991-09-15", "01:30", "03:00", ""),
                                    service("2022-01-01", "24:00", "02:00", "2022-01-02"),
                                    service("2022-01-01", "上午12:00", "13:00", ""),
                                    service("2022-01-01", "10:00", "10:00", ""),
                                    service("2022-01-01", "10:00", "09:00", "2022-01-01")))))
                    .containsExactly(
                            "2 SERVICE_BEFORE_BIRTH",
                            "3 LOCAL_TIME_UNCLEAR",
                            "4 LOCAL_TIME_UNCLEAR",
                            "5 TIME_INVALID",
                            "6 TIME_INVALID",
                            "7 INTERVAL_EMPTY",
                            "8 INTERVAL_REVERSED");
        }

        private void registerBoth() {
            imported(
                    VOLUNTEERS, utf8(HEADER, served + ",,沈奕瑄,350203001001,居民身份证", leader + ",,沈奕瑄,350203001001,居民身份证"));
        }

        private String service(String date, String start, String end, String endDate) {
            return String.join(
                    ",",
                    served,
                    "夜间巡逻",
                    "洁净家园",
                    date,
                    start,
                    end,
                    "350203001001",
                    "社区",
                    actors.organisation(),
                    leader,
                    endDate);
        }
    }

    @Nested
    class Rejections {

        @Test
        void areMendedAndSentAgainAsTheyAre() {
            String number = citizenId();
            Answer first = imported(
                    VOLUNTEERS,
                    utf8(HEADER, citizenId() + ",,沈奕瑄,350203001001,居民身份证", number + ",=1+1,沈奕瑄,350299001001,居民身份证"));
            String rejections = rejections(first);

            assertThat(rejections)
                    .startsWith("\uFEFFline,code,title,detail," + HEADER + "\r\n3,UNKNOWN_DIVISION,")
                    .contains("," + unchanged(number) + ",'=1+1,沈奕瑄,'350299001001,居民身份证\r\n");
            assertFinished(imported(VOLUNTEERS, rejections.getBytes(UTF_8)), 1, 0, 0, 1);

            String mended = rejections.replace("350299001001", "350203001001");
            assertFinished(imported(VOLUNTEERS, mended.getBytes(UTF_8)), 1, 1, 0, 0);
            assertFinished(imported(VOLUNTEERS, OfficeFiles.workbook(OfficeFiles.table(mended))), 1, 0, 1, 0);
        }

        @Test
        void haveTheirColumnsOnceHoweverOftenTheyWereSent() {
            Answer first = imported(VOLUNTEERS, utf8(HEADER, citizenId() + ",,沈奕瑄,350299001001,居民身份证"));

            Answer second = imported(VOLUNTEERS, rejections(first).getBytes(UTF_8));

            assertThat(rejections(second).replaceAll("(?m)^\\d+,", ""))
                    .isEqualTo(rejections(first).replaceAll("(?m)^\\d+,", ""));
        }

        @Test
        void showTheirCellsToWhoeverSentThemOnlyAndForAWhile() {
            Answer finished = imported(VOLUNTEERS, utf8(HEADER, citizenId() + ",,沈奕瑄,350299001001,居民身份证"));
            String address = "/api/v1/imports/" + finished.text("importId") + "/rejections";
            String without = "\uFEFFline,code,title,detail\r\n2,UNKNOWN_DIVISION,%s,\"%s\"\r\n"
                    .formatted(Problem.UNKNOWN_DIVISION.chinese(), Problem.UNKNOWN_DIVISION.english());

            assertThat(http.get(address).body()).contains("沈奕瑄");
            assertThat(http.with(TestIssuer.shared().token("another", Role.AUDITOR))
                            .get(address)
                            .body())
                    .isEqualTo(without);

            // the month is over
            side.bean(JdbcClient.class)
                    .sql(
                            "UPDATE command.scheduled_tasks SET execution_time = now() WHERE task_name = 'forget-rejected-rows'")
                    .update();
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(http.get(address).body()).isEqualTo(without));
        }
    }

    @Nested
    class OwnImports {

        @Test
        void areListedTheNewestFirstAndNobodyElses() {
            Http sender = http.with(TestIssuer.shared().token(RUN + "-sender", Role.CITY_OFFICER));
            byte[] file = utf8(HEADER, citizenId() + ",,沈奕瑄,350203001001,居民身份证");
            List<String> sent = IntStream.range(0, 5)
                    .mapToObj(number -> sender.upload(UNCONFIRMED, "C:\\沈奕瑄\\名册" + number + ".csv", file, Map.of())
                            .text("importId"))
                    .toList();
            // ids are not in the order of time, and two may come at once
            JdbcClient jdbc = side.bean(JdbcClient.class);
            for (int number = 0; number < sent.size(); number++) {
                jdbc.sql("UPDATE command.import_job SET received_at = ? WHERE id = ?")
                        .params(Timestamp.from(
                                Instant.parse("2026-03-01T00:00:00.123456Z").plusSeconds(number / 2)))
                        .param(UUID.fromString(sent.get(number)))
                        .update();
            }

            List<JsonNode> listed = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page =
                        sender.get("/api/v1/imports?limit=2" + cursor).done().json();
                page.path("imports").forEach(listed::add);
                cursor = page.path("nextCursor").isNull()
                        ? ""
                        : "&cursor=" + page.path("nextCursor").asString();
            } while (!cursor.isEmpty());

            assertThat(listed)
                    .extracting(one -> one.path("importId").asString())
                    .containsExactlyInAnyOrderElementsOf(sent);
            assertThat(listed)
                    .extracting(one -> one.path("receivedAt").asString())
                    .isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(listed)
                    .extracting(one -> one.path("fileName").asString())
                    .containsExactlyInAnyOrder("名册0.csv", "名册1.csv", "名册2.csv", "名册3.csv", "名册4.csv");
            assertThat(listed).allSatisfy(one -> {
                assertThat(one.path("kind").asString()).isEqualTo("VOLUNTEERS");
                assertThat(one.path("rowsTotal").asLong()).isEqualTo(1);
            });
            assertThat(http.get("/api/v1/imports?limit=500").body()).doesNotContain(sent);
            assertThat(TestPostgres.everythingIn(jdbc)).doesNotContain(inBytes("名册3.csv"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"x", "2026-03-01T00:00:00Z", "2026-13-01T00:00:00Z_019a9e00-0000-7000-8000-000000000001"})
        void doNotBeginAtWhatIsNoCursor(String cursor) {
            http.get("/api/v1/imports?cursor=" + cursor).refused(400, Problem.INVALID_FIELD);
        }

        @Test
        void sayWhyRowsWereRejectedTheMostFrequentReasonFirst() {
            Answer finished = imported(
                    VOLUNTEERS,
                    utf8(
                            HEADER,
                            citizenId() + ",,沈奕瑄,350203001001,居民身份证",
                            citizenId() + ",,沈奕瑄,350203001001,工作证",
                            citizenId() + ",,沈奕瑄,350299001001,居民身份证",
                            citizenId() + ",,沈奕瑄,350299001001,居民身份证"));

            assertThat(finished.json().path("rejectedFor").valueStream())
                    .extracting(
                            reason -> reason.path("code").asString(),
                            reason -> reason.path("title").asString(),
                            reason -> reason.path("rows").asLong())
                    .containsExactly(
                            tuple("UNKNOWN_DIVISION", Problem.UNKNOWN_DIVISION.chinese(), 2L),
                            tuple("UNKNOWN_DOCUMENT_KIND", Problem.UNKNOWN_DOCUMENT_KIND.chinese(), 1L));
        }
    }

    @Nested
    class Previews {

        private static final String SIGNED = VOLUNTEERS.substring(VOLUNTEERS.indexOf('?'));

        /** The example of a national export lies in another city, of which a file is refused whole. */
        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NATIONAL_EXPORT")
        void knowEveryColumnOfATemplateAndTakeItsExampleNowhere(ImportKind kind) {
            JsonNode preview = previewed(kind, SIGNED, kind.template().getBytes(UTF_8));

            assertThat(preview.path("kind").asString()).isEqualTo(kind.name());
            assertThat(preview.path("byteOrderMark").asBoolean()).isTrue();
            assertThat(preview.path("columns").valueStream())
                    .extracting(column -> column.path("title").asString(), column -> column.path("meaning")
                            .asString())
                    .containsExactlyElementsOf(kind.columns().stream()
                            .map(column -> tuple(column.name(), column.name()))
                            .toList());
            assertThat(preview.path("absent").isEmpty()).isTrue();
            assertThat(preview.path("rows").asLong()).isEqualTo(1);
            assertThat(preview.path("refused").asLong()).as(preview.toString()).isEqualTo(1);
        }

        /** Kind, file, rows, how many of them are refused, and what the first is understood to say. */
        @ParameterizedTest
        @CsvSource({
            "VOLUNTEERS, rosters/renshe-2022/volunteers.csv, UTF-8, 722, 0, 出生日期, 1965-11-07",
            "SERVICE_RECORDS, rosters/renshe-2022/service.csv, UTF-8, 816, 0, 结束时间, 10:30",
            "ORGANISATIONS, programmes/xiamen-2017/organisations.csv, UTF-8, 97, 0, 区划代码, 350206001013",
            "ALLIANCE_MEMBERS, programmes/haicang-2017/alliance-members.csv, UTF-8, 205, 0, 退出日期, 2016-12-31",
            "STATIONS, programmes/xiamen-2018/stations.csv, UTF-8, 103, 0, 经度, 118.095973",
            "DOCKED_TEAMS, programmes/xiamen-2018/docked-teams.csv, UTF-8, 736, 0, 起始日期, 2018-01-01",
            "PROJECTS, programmes/xiamen-2017/regular-projects.csv, GB18030, 620, 0, 每次名额, 120",
            "DEPOSITS, programmes/xinghu-2021/deposits.csv, UTF-8, 900, 0, 数量, 150",
            "TIME_ACCOUNTS, programmes/dongxing-2021/accounts.csv, UTF-8, 380, 0, 开户日期, 2021-02-16",
            // of another city
            "TIME_DEPOSITS, programmes/dongxing-2021/deposits.csv, UTF-8, 1460, 1460, 开始时间, 10:00"
        })
        void readTheOfficesFilesAsTheirImportDoes(
                ImportKind kind, String file, String charset, long rows, long refused, String column, String meaning) {
            JsonNode preview = previewed(kind, SIGNED, file(Path.of("../data", file)));

            assertThat(preview.path("charset").asString()).isEqualTo(charset);
            assertThat(preview.path("rows").asLong()).isEqualTo(rows);
            assertThat(preview.path("refused").asLong())
                    .as(preview.path("refusals").toString())
                    .isEqualTo(refused);
            assertThat(preview.path("first").size()).isEqualTo(10);
            assertThat(preview.path("refusals").size()).isEqualTo(Math.min(refused, 50));
            assertThat(preview.at("/first/0/fields").path(column).asString()).isEqualTo(meaning);
        }

        @Test
        void readAnAttendanceSheet() {
            JsonNode preview = previewed(
                    ImportKind.ATTENDANCE,
                    "",
                    utf8(
                            "班次编号,志愿者证件号码,签到时间,签退时间",
                            "shf-019a9e00-0000-7000-8000-000000000001,'" + citizenId() + ",上午8:30,10时30分",
                            "shift 7," + citizenId() + ",8:30,10:30"));

            assertThat(preview.at("/first/0/fields/签到时间").asString()).isEqualTo("08:30");
            assertThat(preview.at("/first/0/fields/签退时间").asString()).isEqualTo("10:30");
            assertThat(preview.at("/first/0/refusal").isNull()).isTrue();
            assertThat(preview.at("/first/1/refusal/code").asString()).isEqualTo("UNKNOWN_SHIFT");
        }

        @Test
        void sayWhatEveryCellMeansAndWhichRowsCannotBe() {
            String number = citizenId();
            JsonNode preview = previewed(
                    ImportKind.VOLUNTEERS,
                    "",
                    utf8(
                            "厦门市志愿者名册",
                            "证件号码,备注,姓 名,居住地区划代码,证件类型,性别,联系电话,出生日期",
                            "'" + number + ",好,张 三,嘉莲街道,居民身份证,F,138 0000 0000,"
                                    + birthDate(number).replace("-0", "/").replace('-', '/'),
                            number + ",,张三,350203001001,居民身份证,女,13800000000,03/05/1990",
                            number + ",,张三,350203001001,居民身份证,女,,"));

            assertThat(preview.path("headerLine").asLong()).isEqualTo(2);
            assertThat(preview.path("separator").asString()).isEqualTo(",");
            assertThat(preview.path("sheet").isNull()).isTrue();
            assertThat(preview.path("columns").valueStream())
                    .extracting(
                            column -> column.path("title").asString(),
                            column -> column.path("meaning").isNull()
                                    ? null
                                    : column.path("meaning").asString())
                    .startsWith(tuple("证件号码", "证件号码"), tuple("备注", null), tuple("姓 名", "姓名"));
            assertThat(preview.path("absent").valueStream())
                    .extracting(JsonNode::asString)
                    .contains("专业技能", "监护人姓名")
                    .doesNotContain("性别", "姓名");
            Map<String, String> understood = new LinkedHashMap<>();
            preview.at("/first/0/fields")
                    .properties()
                    .forEach(field ->
                            understood.put(field.getKey(), field.getValue().asString()));
            assertThat(understood)
                    .containsExactly(
                            entry("证件号码", number),
                            entry("姓名", "张三"),
                            entry("居住地区划代码", "350203011"),
                            entry("证件类型", "居民身份证"),
                            entry("性别", "女"),
                            entry("联系电话", "13800000000"),
                            entry("出生日期", birthDate(number)));
            assertThat(preview.path("refusals").valueStream())
                    .extracting(
                            refusal -> refusal.path("line").asLong(),
                            refusal -> refusal.path("code").asString(),
                            refusal -> refusal.path("title").asString())
                    .containsExactly(
                            tuple(4L, "DATE_AMBIGUOUS", Problem.DATE_AMBIGUOUS.chinese()),
                            // nobody signed, and there is no phone at which to ask
                            tuple(5L, "PHONE_REQUIRED", Problem.PHONE_REQUIRED.chinese()));
        }

        private static String birthDate(String number) {
            return LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE)
                    .toString();
        }

        @Test
        void nameTheSheetOfAWorkbook() {
            JsonNode preview = previewed(ImportKind.VOLUNTEERS, SIGNED, bureausFile("volunteers.csv", "a workbook"));

            assertThat(preview.path("charset").asString()).isEqualTo("XLSX");
            assertThat(preview.path("sheet").asString()).isEqualTo("名册");
            assertThat(preview.path("separator").isNull()).isTrue();
            assertThat(preview.path("rows").asLong()).isEqualTo(722);
            assertThat(preview.path("refused").asLong()).isZero();
        }

        @Test
        void takeWhatTheSenderSaysOfTheFile() {
            byte[] night = utf8(
                    Nights.SERVICE_HEADER,
                    "%s,夜间巡逻,洁净家园,2022-01-01,22:00,02:00,350203001001,社区,%s,%s,"
                            .formatted(citizenId(), BUREAU_CODE, citizenId()));

            assertThat(previewed(ImportKind.SERVICE_RECORDS, "", night)
                            .at("/refusals/0/code")
                            .asString())
                    .isEqualTo("INTERVAL_REVERSED");
            assertThat(previewed(ImportKind.SERVICE_RECORDS, "?overnight=NEXT_DAY", night)
                            .path("refused")
                            .asLong())
                    .isZero();
            preview(ImportKind.VOLUNTEERS, "?consentForm=SIGNED_LIST", bureausFile("volunteers.csv"))
                    .refused(422, Problem.CONSENT_EVIDENCE_INCOMPLETE);
        }

        @Test
        void writeNothingAndAreKeptByNobody() {
            String number = citizenId();
            byte[] file = utf8(HEADER, number + ",,沈奕瑄,350203001001,居民身份证", "1,,沈奕瑄,350203001001,居民身份证");
            JdbcClient jdbc = side.bean(JdbcClient.class);
            TrackingToken mark = side.mark();
            List<Long> before = kept(jdbc);

            Answer answer = http.upload(
                    address(ImportKind.VOLUNTEERS) + SIGNED, file, Map.of("Idempotency-Key", "look-" + number));

            assertThat(answer.done().json().path("refused").asLong()).isEqualTo(1);
            assertThat(answer.header("Cache-Control")).hasValue("no-store");
            assertThat(side.since(mark)).isEmpty();
            assertThat(kept(jdbc)).isEqualTo(before);
            assertThat(TestPostgres.everythingIn(jdbc)).doesNotContain(inBytes(number));
        }

        private static List<Long> kept(JdbcClient jdbc) {
            return Stream.of(
                            "command.import_job",
                            "command.import_chunk",
                            "command.import_rejection",
                            "command.idempotent_request",
                            "command.scheduled_tasks")
                    .map(table -> jdbc.sql("SELECT count(*) FROM " + table)
                            .query(Long.class)
                            .single())
                    .toList();
        }

        @Test
        void refuseFilesAsTheirImportDoes() {
            preview(ImportKind.VOLUNTEERS, "", new byte[0]).refused(422, Problem.FILE_EMPTY);
            preview(ImportKind.VOLUNTEERS, "", utf8(HEADER)).refused(422, Problem.FILE_EMPTY);
            preview(ImportKind.VOLUNTEERS, "", utf8("沈奕瑄,好")).refused(422, Problem.FILE_COLUMNS_MISSING);
            preview(ImportKind.VOLUNTEERS, "", utf8(HEADER + ",姓名")).refused(422, Problem.FILE_COLUMN_TWICE);
            preview(ImportKind.VOLUNTEERS, "", new byte[] {0, 1, 2}).refused(422, Problem.FILE_NOT_TEXT);
            preview(ImportKind.VOLUNTEERS, "?charset=GB18030", utf8(HEADER)).refused(422, Problem.FILE_NOT_TEXT);
            http.upload("/api/v1/imports/reward-items/previews", utf8(HEADER), Map.of())
                    .refused(404, Problem.NOT_FOUND);
        }

        private static String address(ImportKind kind) {
            return "/api/v1/imports/" + kind.address() + "/previews";
        }

        private Answer preview(ImportKind kind, String parameters, byte[] file) {
            return upload(address(kind) + parameters, file);
        }

        private JsonNode previewed(ImportKind kind, String parameters, byte[] file) {
            return preview(kind, parameters, file).done().json();
        }
    }

    private String rejections(Answer finished) {
        return http.get("/api/v1/imports/" + finished.text("importId") + "/rejections")
                .body();
    }

    /** Line and code of each rejected row. */
    private List<String> codes(Answer finished) {
        return OfficeFiles.table(rejections(finished)).stream()
                .skip(1)
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
    }

    private Answer imported(String address, byte[] file) {
        return actors.finished(upload(address, file));
    }

    private Answer upload(String address, byte[] file) {
        return http.upload(address, file, Map.of());
    }

    private static void assertFinished(Answer finished, long read, long accepted, long unchanged, long rejected) {
        assertThat(Stream.of("rowsTotal", "rowsRead", "accepted", "unchanged", "rejected")
                        .map(field -> finished.json().path(field).asLong()))
                .as(finished.body())
                .containsExactly(read, read, accepted, unchanged, rejected);
    }

    private <E> List<E> payloads(TrackingToken mark, Class<E> type) {
        List<E> payloads = new ArrayList<>();
        for (TrackedEventMessage<?> event : side.since(mark)) {
            if (type.isInstance(event.getPayload())) {
                payloads.add(type.cast(event.getPayload()));
            }
        }
        return payloads;
    }

    private static byte[] bureausFile(String name) {
        return file(BUREAU.resolve(name));
    }

    private static byte[] file(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as another program writes it. */
    private static byte[] bureausFile(String name, String form) {
        return requireNonNull(OfficeFiles.forms(OfficeFiles.table(BUREAU.resolve(name), UTF_8))
                .get(form));
    }

    private static byte[] utf8(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }
}
