package org.redvest.query.honour.benefit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.honour.benefit.query.CardRulesPage;
import org.redvest.api.honour.benefit.query.CardRulesPage.CardOfADivision;
import org.redvest.api.honour.benefit.query.CardRulesPage.Version;
import org.redvest.api.honour.benefit.query.FindCardRules;
import org.redvest.api.honour.benefit.query.FindHonourCards;
import org.redvest.api.honour.benefit.query.FindIssuedCards;
import org.redvest.api.honour.benefit.query.HonourCardView;
import org.redvest.api.honour.benefit.query.HonourCards;
import org.redvest.api.honour.benefit.query.IssuedCards;
import org.redvest.api.id.HonourCardId;
import org.redvest.api.id.HonourCardRulesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.api.service.series.Period;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class HonourCardQueryHandler {

    /** Each card of a division, by its first rules. */
    private static final String RULES = """
            SELECT r.* FROM query.card_rules r
            WHERE r.version = 1 AND r.position > :cursor AND starts_with(r.division, :division)
            ORDER BY r.position LIMIT :rows""";

    private static final String CARDS = """
            SELECT c.*, k.title, x.reason, x.revoked_at, %s AS name, %s AS erased_at
            FROM query.honour_card c
            JOIN query.card_rules k ON k.rules_id = c.rules_id AND k.version = 1
            JOIN query.person v ON v.volunteer_id = c.volunteer_id
            LEFT JOIN query.honour_card_revocation x ON x.card_id = c.card_id
            """.formatted(Names.masked("v"), Persons.erasedAt("v.volunteer_id"));

    private static final String OF_A_PERSON =
            CARDS + "WHERE c.volunteer_id " + Persons.ANY_NUMBER + " ORDER BY c.position DESC";

    /** A delegation for one organisation reaches no card: they are an office's. */
    private static final String ISSUED = CARDS + """
            WHERE c.position < :before AND (:rules::text IS NULL OR c.rules_id = :rules::text) AND %s
            ORDER BY c.position DESC LIMIT :rows""".formatted(Reach.within("k.division", "NULL"));

    private final JdbcClient open;
    private final JdbcClient jdbc;
    private final Persons persons;
    private final Divisions divisions;
    private final ReadModels readModels;
    private final Snapshot snapshot;
    private final JsonMapper json;

    HonourCardQueryHandler(
            @OfThePublic JdbcClient open,
            JdbcClient jdbc,
            Persons persons,
            Divisions divisions,
            ReadModels readModels,
            Snapshot snapshot,
            JsonMapper json) {
        this.open = open;
        this.jdbc = jdbc;
        this.persons = persons;
        this.divisions = divisions;
        this.readModels = readModels;
        this.snapshot = snapshot;
        this.json = json;
    }

    private record First(long position, HonourCardRulesId rulesId, String division, String title) {}

    private record Adopted(HonourCardRulesId rulesId, Version version) {}

    /**
     * A page of cards with all rules that each ever had.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}
     */
    @QueryHandler
    CardRulesPage handle(FindCardRules query) {
        long position = ReadModels.positionOver(open);
        String division = query.division();
        Pages.Page<First, Long> page = Pages.of(
                open.sql(RULES)
                        .param("cursor", Optional.ofNullable(query.cursor()).orElse(-1L))
                        .param("division", division == null ? "" : divisions.prefixOf(divisions.require(division)))
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> new First(
                                row.getLong("position"),
                                HonourCardRulesId.stored(row.getString("rules_id")),
                                row.getString("division"),
                                row.getString("title")))
                        .list(),
                query.limit(),
                First::position);
        Map<HonourCardRulesId, List<Version>> versions = versions(page.items());
        return new CardRulesPage(
                page.items().stream()
                        .map(card -> new CardOfADivision(
                                card.rulesId(),
                                card.division(),
                                divisions
                                        .find(card.division())
                                        .map(Division::name)
                                        .orElse(card.division()),
                                card.title(),
                                versions.getOrDefault(card.rulesId(), List.of())))
                        .toList(),
                page.next(),
                position);
    }

    private Map<HonourCardRulesId, List<Version>> versions(List<First> cards) {
        if (cards.isEmpty()) {
            return Map.of();
        }
        return open
                .sql("SELECT * FROM query.card_rules WHERE rules_id IN (:cards) ORDER BY position")
                .param(
                        "cards",
                        cards.stream().map(card -> card.rulesId().value()).toList())
                .query((row, number) -> new Adopted(
                        HonourCardRulesId.stored(row.getString("rules_id")),
                        new Version(
                                row.getInt("version"),
                                row.getObject("effective_from", LocalDate.class),
                                json.readValue(row.getString("rules"), HonourCardRules.class))))
                .list()
                .stream()
                .collect(groupingBy(Adopted::rulesId, mapping(Adopted::version, toList())));
    }

    /**
     * A person's cards.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    HonourCards handle(FindHonourCards query) {
        return snapshot.read(() -> {
            persons.requireRegistered(query.volunteerId());
            return new HonourCards(
                    query.volunteerId(),
                    jdbc.sql(OF_A_PERSON)
                            .param("volunteer", query.volunteerId().value())
                            .query(HonourCardQueryHandler::card)
                            .list(),
                    readModels.position());
        });
    }

    @QueryHandler
    IssuedCards handle(FindIssuedCards query) {
        return snapshot.read(() -> {
            HonourCardRulesId rules = query.rulesId();
            Pages.Page<HonourCardView, Long> page = Pages.of(
                    jdbc.sql(ISSUED)
                            .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                            .param("rules", rules == null ? null : rules.value())
                            .params(Reach.parameters(query.remits()))
                            .param("rows", query.limit() + 1)
                            .query(HonourCardQueryHandler::card)
                            .list(),
                    query.limit(),
                    HonourCardView::position);
            return new IssuedCards(page.items(), page.next(), readModels.position());
        });
    }

    private static HonourCardView card(ResultSet row, int number) throws SQLException {
        Instant revokedAt = Times.optionalInstant(row, "revoked_at");
        boolean erased = row.getObject("erased_at") != null;
        return new HonourCardView(
                HonourCardId.stored(row.getString("card_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("name"),
                HonourCardRulesId.stored(row.getString("rules_id")),
                row.getString("title"),
                row.getInt("rules_version"),
                days(row, "window_from", "window_until"),
                row.getLong("minutes"),
                days(row, "first_day", "last_day"),
                revokedAt,
                // what is said about somebody who was erased is not shown
                revokedAt == null ? null : erased ? PersonName.ERASED : row.getString("reason"),
                row.getLong("position"));
    }

    private static Period days(ResultSet row, String from, String until) throws SQLException {
        return new Period(row.getObject(from, LocalDate.class), row.getObject(until, LocalDate.class));
    }
}
