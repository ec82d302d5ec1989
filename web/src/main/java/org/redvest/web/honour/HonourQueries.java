package org.redvest.web.honour;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.brand.BrandKind;
import org.redvest.api.honour.brand.BrandLevel;
import org.redvest.api.honour.brand.query.BrandView;
import org.redvest.api.honour.brand.query.Brands;
import org.redvest.api.honour.commendation.query.CandidateObjections;
import org.redvest.api.honour.commendation.query.Candidates;
import org.redvest.api.honour.commendation.query.CommendationRoundView;
import org.redvest.api.honour.commendation.query.CommendationRounds;
import org.redvest.api.honour.story.StoryStep;
import org.redvest.api.honour.story.query.Stories;
import org.redvest.api.honour.story.query.StoryView;
import org.redvest.api.honour.wall.HonourKind;
import org.redvest.api.honour.wall.query.Honours;
import org.redvest.api.id.VolunteerId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the API tells of honours. */
interface HonourQueries {

    /** The wall. */
    @GetExchange("/honours")
    Honours wall(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable HonourKind kind,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** Rounds of commendation. */
    @GetExchange("/commendation-rounds")
    CommendationRounds rounds(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** One of them. */
    @GetExchange("/commendation-rounds/{id}")
    CommendationRoundView round(@PathVariable String id);

    /** Its candidates, as far as whoever asks is told of them; or those alone that are announced, as everybody is. */
    @GetExchange("/commendation-rounds/{id}/candidates")
    Candidates candidates(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer category,
            @RequestParam boolean announced,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** The objections to them. */
    @GetExchange("/commendation-rounds/{id}/objections")
    CandidateObjections objections(
            @PathVariable String id, @RequestParam(required = false) @Nullable Long cursor, @RequestParam int limit);

    /** Brands and themes of a day. */
    @GetExchange("/brands")
    Brands brands(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable BrandKind kind,
            @RequestParam(required = false) @Nullable BrandLevel level,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** One of them. */
    @GetExchange("/brands/{id}")
    BrandView brand(@PathVariable String id);

    /** Published stories. */
    @GetExchange("/stories")
    Stories stories(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** One of them. */
    @GetExchange("/stories/{id}")
    StoryView story(@PathVariable String id);

    /** Stories at whatever step. */
    @GetExchange("/story-drafts")
    Stories drafts(
            @RequestParam(required = false) @Nullable StoryStep step,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);

    /** One of them. */
    @GetExchange("/story-drafts/{id}")
    StoryView draft(@PathVariable String id);

    /** Those that a volunteer wrote, or in which they are named. */
    @GetExchange("/volunteers/{id}/stories")
    Stories storiesOf(
            @PathVariable VolunteerId id,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam int limit);
}
