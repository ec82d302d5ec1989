package org.redvest.query.open.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.FrozenRankingId;
import org.redvest.api.open.ranking.query.Errata;
import org.redvest.api.open.ranking.query.FindErrata;
import org.redvest.api.open.ranking.query.FindFrozenRanking;
import org.redvest.api.open.ranking.query.FindFrozenRankings;
import org.redvest.api.open.ranking.query.FrozenRanking;
import org.redvest.api.open.ranking.query.FrozenRankingDocument;
import org.redvest.api.open.ranking.query.FrozenRankings;
import org.redvest.city.DivisionChanges;
import org.redvest.platform.CanonicalJson;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.organisation.OrganisationsThen;
import org.redvest.query.facts.service.CountedServices;
import org.redvest.query.facts.service.CountedServices.Found;
import org.redvest.query.open.ranking.Comparison.Counted;
import org.redvest.query.open.ranking.Differences.Known;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.bounded.OfThePublic;
import org.redvest.query.platform.bounded.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons rankings that were frozen, as the log knew what happened then, and what would be another today. */
@Component
class FrozenRankingQueryHandler {

    /** How many characters of what was reckoned are kept: it cannot change. */
    private static final long REMEMBERED = 16_000_000;

    private final JdbcClient jdbc;
    private final DivisionChanges changes;
    private final CountedServices services;
    private final OrganisationsThen organisations;
    private final Clock clock;
    private final Cache<Key, FrozenRankingDocument> documents = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher(
                    (Key key, FrozenRankingDocument document) -> document.text().length())
            .build();

    /** Each reckoning has a copy of all services to itself: there is one at a time, in the order in which they were asked for. */
    private final Lock reckoning = new ReentrantLock(true);

    private final Remembered<FrozenRankingId, Errata> errata;

    FrozenRankingQueryHandler(
            @OfThePublic JdbcClient jdbc,
            DivisionChanges changes,
            CountedServices services,
            OrganisationsThen organisations,
            ReadModels readModels,
            Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.services = services;
        this.organisations = organisations;
        this.clock = clock;
        this.errata = new Remembered<>(this::errata, Errata::position, readModels::position);
    }

    private record Key(FrozenRankingId id, long built) {}

    @QueryHandler
    FrozenRankings handle(FindFrozenRankings query) {
        Long cursor = query.cursor();
        Pages.Page<FrozenRankings.Line, Long> page = Pages.of(
                jdbc
                        .sql(Frozen.SELECT + "WHERE f.position < :before ORDER BY f.position DESC LIMIT :rows")
                        .param("before", cursor == null ? Long.MAX_VALUE : cursor)
                        .param("rows", query.limit() + 1)
                        .query(FrozenRankingQueryHandler::frozen)
                        .list()
                        .stream()
                        .map(Frozen::line)
                        .toList(),
                query.limit(),
                FrozenRankings.Line::position);
        return new FrozenRankings(page.items(), page.next());
    }

    private static Frozen frozen(ResultSet row, int number) throws SQLException {
        return Frozen.of(row);
    }

    /**
     * What it says.
     *
     * @throws Refusal {@link Problem#UNKNOWN_FROZEN_RANKING}
     */
    @QueryHandler
    FrozenRankingDocument handle(FindFrozenRanking query) {
        return document(require(query.frozenRankingId()));
    }

    private Frozen require(FrozenRankingId id) {
        return jdbc.sql(Frozen.SELECT + "WHERE f.frozen_ranking_id = :id")
                .param("id", id.value())
                .query(FrozenRankingQueryHandler::frozen)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_FROZEN_RANKING));
    }

    private FrozenRankingDocument document(Frozen frozen) {
        Key key = new Key(frozen.id(), frozen.built());
        FrozenRankingDocument known = documents.getIfPresent(key);
        if (known != null) {
            return known;
        }
        reckoning.lock();
        try {
            return documents.get(key, _ -> reckon(frozen));
        } finally {
            reckoning.unlock();
        }
    }

    private FrozenRankingDocument reckon(Frozen frozen) {
        Known then = then(frozen);
        Counted counted = frozen.comparison().count(services.at(frozen.upTo(), then.divisions()), then.organisations());
        FrozenRanking ranking = frozen.ranking(counted);
        return new FrozenRankingDocument(CanonicalJson.of(ranking), CanonicalJson.hash(ranking));
    }

    private Known then(Frozen frozen) {
        return new Known(changes.on(CivilTime.dateOf(frozen.frozenAt())), organisations.at(frozen.upTo()));
    }

    /**
     * What would be another today.
     *
     * @throws Refusal {@link Problem#UNKNOWN_FROZEN_RANKING}
     */
    @QueryHandler
    Errata handle(FindErrata query) {
        Long least = query.least();
        return errata.ask(query.frozenRankingId(), least == null ? LogPositions.NOTHING : least);
    }

    private Errata errata(FrozenRankingId id) {
        Frozen frozen = require(id);
        FrozenRankingDocument document = document(frozen);
        Known known = new Known(changes.on(CivilTime.dateOf(clock.instant())), organisations.at(Long.MAX_VALUE));
        Found<Counted> now = services.look(all -> frozen.comparison().count(all, known.organisations()));
        Differences differences = new Differences(
                frozen,
                CanonicalJson.read(document.text(), FrozenRanking.class).entries(),
                frozen.entries(now.found()),
                List.of(then(frozen), known));
        return new Errata(
                id,
                document.sha256(),
                frozen.upTo(),
                frozen.position(),
                LogPositions.proofOf(frozen.position()),
                now.position(),
                differences.entries(jdbc, now.position()),
                Differences.merges(jdbc, frozen.upTo(), now.position()));
    }
}
