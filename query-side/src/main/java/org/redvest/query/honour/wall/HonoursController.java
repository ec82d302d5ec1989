package org.redvest.query.honour.wall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.query.Brands;
import org.redvest.api.honour.brand.query.FindBrands;
import org.redvest.api.honour.commendation.CandidateKind;
import org.redvest.api.honour.commendation.query.Awards;
import org.redvest.api.honour.commendation.query.FindAwards;
import org.redvest.api.honour.story.query.FindStories;
import org.redvest.api.honour.story.query.Stories;
import org.redvest.api.honour.wall.HonourKind;
import org.redvest.api.honour.wall.query.Honours;
import org.redvest.api.honour.wall.query.Honours.Honour;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Years;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The honour wall: each of its parts is asked of those who keep it, and they hang beside each other as they came about. */
@RestController
@Tag(name = "Honour wall")
class HonoursController {

    private final Queries queries;
    private final Clock clock;

    HonoursController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** A part of the wall. */
    private record Part(List<Honour> honours, boolean goesOn, long position) {}

    @GetMapping("/api/v1/honours")
    @OpenToPublic
    @Operation(
            summary = "The honour wall (光荣榜), the newest first",
            description =
                    "Awards of rounds that are concluded, revoked ones as revoked; brands and themes of today, or of the last day"
                            + " of a year; published stories. Persons by their masked names, where they agree to that.")
    @Refuses(Problem.UNKNOWN_DIVISION)
    Honours honours(
            @Parameter(description = "within this division", example = "350200")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "civil year", example = "2026")
                    @RequestParam(required = false)
                    @Min(Years.FIRST) @Max(Years.LAST) @Nullable Integer year,
            @RequestParam(required = false) @Nullable HonourKind kind,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        List<Part> parts = new ArrayList<>();
        switch (kind) {
            case null -> {
                parts.add(awards(queries.ask(new FindAwards(division, year, null, cursor, limit))));
                parts.add(brands(queries.ask(new FindBrands(division, null, null, on(year), cursor, limit))));
                parts.add(stories(queries.ask(new FindStories(division, year, cursor, limit))));
            }
            case PERSON, TEAM, UNIT, PLACE ->
                parts.add(awards(queries.ask(
                        new FindAwards(division, year, CandidateKind.valueOf(kind.name()), cursor, limit))));
            case BRAND, THEME ->
                parts.add(brands(queries.ask(
                        new FindBrands(division, BrandKind.valueOf(kind.name()), null, on(year), cursor, limit))));
            case STORY -> parts.add(stories(queries.ask(new FindStories(division, year, cursor, limit))));
        }
        List<Honour> all = parts.stream()
                .flatMap(part -> part.honours().stream())
                .sorted(Comparator.comparingLong(Honour::position).reversed())
                .toList();
        List<Honour> page = all.stream().limit(limit).toList();
        boolean goesOn = all.size() > page.size() || parts.stream().anyMatch(Part::goesOn);
        return new Honours(
                page,
                goesOn ? page.getLast().position() : null,
                parts.stream().mapToLong(Part::position).min().orElseThrow());
    }

    private @Nullable LocalDate on(@Nullable Integer year) {
        if (year == null) {
            return null;
        }
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate today = CivilTime.dateOf(clock.instant());
        return last.isBefore(today) ? last : today;
    }

    private static Part awards(Awards found) {
        return new Part(
                found.awards().stream()
                        .map(award -> new Honour(
                                HonourKind.valueOf(award.kind().name()),
                                award.candidateId().value(),
                                award.title(),
                                award.name(),
                                award.round(),
                                award.roundId(),
                                award.division(),
                                CivilTime.dateOf(award.awardedAt()),
                                award.revoked(),
                                award.position()))
                        .toList(),
                found.nextCursor() != null,
                found.position());
    }

    private static Part brands(Brands found) {
        return new Part(
                found.brands().stream()
                        .map(brand -> new Honour(
                                HonourKind.valueOf(brand.kind().name()),
                                brand.brandId().value(),
                                brand.name(),
                                brand.organisation(),
                                null,
                                null,
                                brand.division(),
                                brand.from(),
                                false,
                                brand.position()))
                        .toList(),
                found.nextCursor() != null,
                found.position());
    }

    private static Part stories(Stories found) {
        return new Part(
                found.stories().stream()
                        .map(story -> new Honour(
                                HonourKind.STORY,
                                story.storyId().value(),
                                story.title(),
                                story.organisation(),
                                null,
                                null,
                                story.division(),
                                CivilTime.dateOf(Objects.requireNonNull(story.publishedAt())),
                                false,
                                story.position()))
                        .toList(),
                found.nextCursor() != null,
                found.position());
    }
}
