package org.redvest.query.honour.benefit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.honour.benefit.BenefitKind;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.honour.benefit.Lack;
import org.redvest.api.honour.benefit.Merits;
import org.redvest.api.honour.benefit.query.BenefitLife;
import org.redvest.api.honour.benefit.query.BenefitLife.UsesOfAMonth;
import org.redvest.api.honour.benefit.query.BenefitUses;
import org.redvest.api.honour.benefit.query.BenefitView;
import org.redvest.api.honour.benefit.query.BenefitView.CardTitle;
import org.redvest.api.honour.benefit.query.Benefits;
import org.redvest.api.honour.benefit.query.Entitlements;
import org.redvest.api.honour.benefit.query.Entitlements.Entitlement;
import org.redvest.api.honour.benefit.query.FindBenefit;
import org.redvest.api.honour.benefit.query.FindBenefitUses;
import org.redvest.api.honour.benefit.query.FindBenefits;
import org.redvest.api.honour.benefit.query.FindEntitlements;
import org.redvest.api.id.BenefitId;
import org.redvest.api.id.BenefitUseId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class BenefitQueryHandler {

    private static final String COLUMNS = """
            SELECT b.position AS offered_at, b.benefit_id, b.division, v.position, v.version, v.first_day, v.terms,
                least(v.last_day, e.last_day) AS last_day,
                (SELECT o.name FROM query.organisation o WHERE o.organisation_id = v.partner) AS partner_name
            FROM query.benefit b
            """;

    /** As each is offered on the day {@code :on}, by the version that has begun last. */
    private static final String OFFERED = COLUMNS + """
            CROSS JOIN LATERAL (
                SELECT x.* FROM query.benefit_version x
                WHERE x.benefit_id = b.benefit_id AND x.first_day <= :on ORDER BY x.position DESC LIMIT 1) AS v
            LEFT JOIN query.benefit_end e ON e.benefit_id = b.benefit_id
            WHERE (v.last_day IS NULL OR v.last_day >= :on) AND (e.last_day IS NULL OR e.last_day >= :on)
                AND b.position > :cursor
            """;

    private static final String PAGE = OFFERED + """
            AND starts_with(b.division, :division) AND (:kind::text IS NULL OR v.kind = :kind::text)
            ORDER BY b.position LIMIT :rows""";

    private static final String VERSIONS = COLUMNS + """
            JOIN query.benefit_version v ON v.benefit_id = b.benefit_id
            LEFT JOIN query.benefit_end e ON e.benefit_id = b.benefit_id
            WHERE b.benefit_id = :benefit ORDER BY v.position""";

    /** Who has several numbers is one person. */
    private static final String MONTHS = """
            SELECT to_char(u.used_on, 'YYYY-MM') AS month, count(*) AS uses,
                count(DISTINCT coalesce(
                    (SELECT m.survivor FROM (%s) AS m WHERE m.absorbed = u.volunteer_id), u.volunteer_id)) AS persons
            FROM query.benefit_use u WHERE u.benefit_id = :benefit GROUP BY month ORDER BY month""".formatted(Persons.MERGED);

    /** The number that goes on decides whether somebody is registered, and where they live. */
    private static final String REGISTRATION = """
            SELECT v.residence, coalesce(
                (SELECT x.state FROM query.person_change x WHERE x.volunteer_id = v.volunteer_id
                    ORDER BY x.position DESC LIMIT 1), v.state) AS state_now
            FROM (%s) AS p JOIN query.person v ON v.volunteer_id = p.number
            WHERE p.number = p.survivor""".formatted(Persons.PERSON);

    private static final String VALID_CARDS = """
            SELECT DISTINCT c.rules_id FROM query.honour_card c
            WHERE c.volunteer_id %s AND c.first_day <= :on AND c.last_day >= :on AND NOT EXISTS (
                SELECT FROM query.honour_card_revocation x
                WHERE x.card_id = c.card_id AND x.revoked_at < :next_day)""".formatted(Persons.ANY_NUMBER);

    private static final String USED = """
            SELECT u.benefit_id, u.used_on FROM query.benefit_use u
            WHERE u.volunteer_id %s AND u.benefit_id IN (:benefits)""".formatted(Persons.ANY_NUMBER);

    private static final String REACHED = """
            SELECT count(*) FROM query.benefit b JOIN query.benefit_version v ON v.benefit_id = b.benefit_id
            WHERE b.benefit_id = :benefit AND %s""".formatted(Reach.within("b.division", "v.partner"));

    private static final String USES = """
            SELECT u.*, %s AS name FROM query.benefit_use u
            JOIN query.benefit b ON b.benefit_id = u.benefit_id
            JOIN query.person v ON v.volunteer_id = u.volunteer_id
            WHERE u.benefit_id = :benefit AND u.position < :before AND (:everything OR %s)
            ORDER BY u.position DESC LIMIT :rows""".formatted(Names.masked("v"), Reach.within("b.division", "u.partner"));

    private final JdbcClient open;
    private final JdbcClient jdbc;
    private final Persons persons;
    private final StarsOfPersons stars;
    private final Divisions divisions;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final JsonMapper json;

    BenefitQueryHandler(
            @OfThePublic JdbcClient open,
            JdbcClient jdbc,
            Persons persons,
            StarsOfPersons stars,
            Divisions divisions,
            ReadModels readModels,
            Snapshot snapshot,
            JsonMapper json) {
        this.open = open;
        this.jdbc = jdbc;
        this.persons = persons;
        this.stars = stars;
        this.divisions = divisions;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.json = json;
    }

    /** A version of a benefit, and where in the log that was offered. */
    private record Found(long offeredAt, BenefitView view) {}

    private record Used(BenefitId benefit, LocalDate on) {}

    private record Registration(String residence, String stateNow) {}

    /**
     * A page of benefits.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}
     */
    @QueryHandler
    Benefits handle(FindBenefits query) {
        long position = ReadModels.positionOver(open);
        String division = query.division();
        BenefitKind kind = query.kind();
        Pages.Page<Found, Long> page = Pages.of(
                open.sql(PAGE)
                        .param("on", query.on())
                        .param("cursor", Optional.ofNullable(query.cursor()).orElse(-1L))
                        .param("division", division == null ? "" : divisions.prefixOf(divisions.require(division)))
                        .param("kind", kind == null ? null : kind.name())
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> found(row))
                        .list(),
                query.limit(),
                Found::offeredAt);
        return new Benefits(query.on(), withTitles(open, page.items()), page.next(), position);
    }

    /**
     * One benefit.
     *
     * @throws Refusal {@link Problem#UNKNOWN_BENEFIT}
     */
    @QueryHandler
    BenefitLife handle(FindBenefit query) {
        long position = ReadModels.positionOver(open);
        String benefit = query.benefitId().value();
        List<Found> versions = open.sql(VERSIONS)
                .param("benefit", benefit)
                .query((row, number) -> found(row))
                .list();
        if (versions.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_BENEFIT);
        }
        return open.sql("SELECT last_day, reason FROM query.benefit_end WHERE benefit_id = :benefit")
                .param("benefit", benefit)
                .query((row, number) -> life(
                        query, versions, row.getObject("last_day", LocalDate.class), row.getString("reason"), position))
                .optional()
                .orElseGet(() -> life(query, versions, null, null, position));
    }

    private BenefitLife life(
            FindBenefit query,
            List<Found> versions,
            @Nullable LocalDate endedOn,
            @Nullable String endedBecause,
            long position) {
        return new BenefitLife(
                query.benefitId(),
                withTitles(open, versions),
                endedOn,
                endedBecause,
                open.sql(MONTHS)
                        .param("benefit", query.benefitId().value())
                        .query(UsesOfAMonth.class)
                        .list(),
                position);
    }

    private Found found(ResultSet row) throws SQLException {
        String division = row.getString("division");
        BenefitTerms terms = json.readValue(row.getString("terms"), BenefitTerms.class);
        DivisionCode residence = terms.audience().residence();
        return new Found(
                row.getLong("offered_at"),
                new BenefitView(
                        BenefitId.stored(row.getString("benefit_id")),
                        division,
                        nameOf(division),
                        row.getInt("version"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        terms,
                        row.getString("partner_name"),
                        List.of(),
                        residence == null ? null : nameOf(residence.value()),
                        row.getLong("position")));
    }

    private String nameOf(String division) {
        return divisions.find(division).map(Division::name).orElse(division);
    }

    /** With what the cards are called of which one has to be valid. */
    private static List<BenefitView> withTitles(JdbcClient client, List<Found> found) {
        Set<String> asked = found.stream()
                .flatMap(one -> one.view().terms().audience().cards().stream())
                .map(HonourCardRulesId::value)
                .collect(toSet());
        Map<HonourCardRulesId, CardTitle> titles = asked.isEmpty()
                ? Map.of()
                : client
                        .sql("SELECT rules_id, title FROM query.card_rules WHERE rules_id IN (:asked) AND version = 1")
                        .param("asked", asked)
                        .query((row, number) -> new CardTitle(
                                HonourCardRulesId.stored(row.getString("rules_id")), row.getString("title")))
                        .list()
                        .stream()
                        .collect(toMap(CardTitle::rulesId, title -> title));
        return found.stream().map(one -> withTitles(one.view(), titles)).toList();
    }

    private static BenefitView withTitles(BenefitView view, Map<HonourCardRulesId, CardTitle> titles) {
        return new BenefitView(
                view.benefitId(),
                view.division(),
                view.divisionName(),
                view.version(),
                view.from(),
                view.until(),
                view.terms(),
                view.partnerName(),
                view.terms().audience().cards().stream()
                        .map(titles::get)
                        .filter(Objects::nonNull)
                        .toList(),
                view.residenceName(),
                view.position());
    }

    /**
     * A page of what somebody is entitled to on a day, or not.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    Entitlements handle(FindEntitlements query) {
        return snapshot.read(() -> entitlements(query));
    }

    private Entitlements entitlements(FindEntitlements query) {
        persons.requireRegistered(query.volunteerId());
        Merits merits = merits(query.volunteerId(), query.on());
        Pages.Page<Found, Long> page = Pages.of(
                jdbc.sql(OFFERED + " ORDER BY b.position LIMIT :rows")
                        .param("on", query.on())
                        .param("cursor", Optional.ofNullable(query.cursor()).orElse(-1L))
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> found(row))
                        .list(),
                query.limit(),
                Found::offeredAt);
        List<BenefitView> benefits = withTitles(jdbc, page.items());
        Map<BenefitId, List<LocalDate>> used = used(query.volunteerId(), benefits);
        return new Entitlements(
                query.volunteerId(),
                query.on(),
                merits,
                benefits.stream()
                        .map(benefit -> entitlement(
                                benefit, merits, used.getOrDefault(benefit.benefitId(), List.of()), query.on()))
                        .toList(),
                page.next(),
                readModels.position());
    }

    private static Entitlement entitlement(BenefitView benefit, Merits merits, List<LocalDate> used, LocalDate on) {
        Set<Lack> lacks = benefit.terms().audience().lacks(merits);
        OptionalLong left = benefit.terms().uses().left(used, on);
        return new Entitlement(
                benefit,
                lacks.isEmpty() && benefit.terms().uses().leavesOne(used, on),
                List.copyOf(lacks),
                left.isPresent() ? Long.valueOf(left.getAsLong()) : null);
    }

    private Merits merits(VolunteerId volunteer, LocalDate on) {
        Registration registration = jdbc.sql(REGISTRATION)
                .param("volunteer", volunteer.value())
                .query(Registration.class)
                .single();
        return new Merits(
                RegistrationState.IN_EFFECT.name().equals(registration.stateNow()),
                stars.of(persons.numbersOf(volunteer)),
                jdbc.sql(Counting.finalMinutes(Persons.ANY_NUMBER))
                        .param("volunteer", volunteer.value())
                        .param("on", on)
                        .query(Long.class)
                        .single(),
                jdbc.sql(VALID_CARDS)
                        .param("volunteer", volunteer.value())
                        .param("on", on)
                        .param("next_day", Times.parameter(CivilTime.startOf(on.plusDays(1))))
                        .query((row, number) -> HonourCardRulesId.stored(row.getString("rules_id")))
                        .set(),
                DivisionCode.stored(registration.residence()));
    }

    private Map<BenefitId, List<LocalDate>> used(VolunteerId volunteer, List<BenefitView> benefits) {
        if (benefits.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(USED)
                .param("volunteer", volunteer.value())
                .param(
                        "benefits",
                        benefits.stream()
                                .map(benefit -> benefit.benefitId().value())
                                .toList())
                .query((row, number) -> new Used(
                        BenefitId.stored(row.getString("benefit_id")), row.getObject("used_on", LocalDate.class)))
                .list()
                .stream()
                .collect(groupingBy(Used::benefit, mapping(Used::on, toList())));
    }

    /**
     * A page of uses.
     *
     * @throws Refusal {@link Problem#UNKNOWN_BENEFIT}; {@link Problem#AUTHORITY_MISSING} where nothing that the reader holds
     *     reaches it
     */
    @QueryHandler
    BenefitUses handle(FindBenefitUses query) {
        return snapshot.read(() -> {
            Set<Remit> remits = query.remits();
            requireKnown(query.benefitId());
            if (remits != null) {
                requireReach(query.benefitId(), remits);
            }
            Pages.Page<BenefitUses.Use, Long> page = Pages.of(
                    jdbc.sql(USES)
                            .param("benefit", query.benefitId().value())
                            .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                            .param("everything", remits == null)
                            .params(Reach.parameters(remits == null ? Set.of() : remits))
                            .param("rows", query.limit() + 1)
                            .query((row, number) -> use(row, query.withHolders()))
                            .list(),
                    query.limit(),
                    BenefitUses.Use::position);
            return new BenefitUses(page.items(), page.next(), readModels.position());
        });
    }

    private void requireKnown(BenefitId benefit) {
        if (jdbc.sql("SELECT benefit_id FROM query.benefit WHERE benefit_id = :benefit")
                .param("benefit", benefit.value())
                .query(String.class)
                .optional()
                .isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_BENEFIT);
        }
    }

    private void requireReach(BenefitId benefit, Set<Remit> remits) {
        if (jdbc.sql(REACHED)
                        .param("benefit", benefit.value())
                        .params(Reach.parameters(remits))
                        .query(Long.class)
                        .single()
                == 0) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
    }

    private static BenefitUses.Use use(ResultSet row, boolean withHolder) throws SQLException {
        return new BenefitUses.Use(
                BenefitUseId.stored(row.getString("use_id")),
                row.getObject("used_on", LocalDate.class),
                Times.instant(row, "recorded_at"),
                row.getString("partner"),
                row.getString("card_id") != null,
                withHolder ? VolunteerId.stored(row.getString("volunteer_id")) : null,
                withHolder ? row.getString("name") : null,
                row.getLong("position"));
    }
}
