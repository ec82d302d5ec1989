package org.redvest.query.honour.story;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.honour.story.StoryStep;
import org.redvest.api.honour.story.query.FindStories;
import org.redvest.api.honour.story.query.FindStoriesOfVolunteer;
import org.redvest.api.honour.story.query.FindStory;
import org.redvest.api.honour.story.query.FindStoryDraft;
import org.redvest.api.honour.story.query.FindStoryDrafts;
import org.redvest.api.honour.story.query.Stories;
import org.redvest.api.honour.story.query.StoryView;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.OpenToPublic;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Pages;
import org.redvest.platform.web.Refuses;
import org.redvest.query.platform.asking.Queries;
import org.redvest.query.platform.asking.Readers;
import org.redvest.query.platform.asking.Years;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Stories")
class StoriesController {

    private final Queries queries;
    private final Readers readers;
    private final Caller caller;

    StoriesController(Queries queries, Readers readers, Caller caller) {
        this.queries = queries;
        this.readers = readers;
        this.caller = caller;
    }

    @GetMapping("/stories")
    @OpenToPublic
    @Operation(
            summary = "Published stories (我的志愿服务故事), the newest first",
            description = "Names are masked; everybody who is named consented to the words.")
    @Refuses(Problem.UNKNOWN_DIVISION)
    Stories stories(
            @Parameter(description = "within this division", example = "350200")
                    @RequestParam(required = false)
                    @Nullable String division,
            @Parameter(description = "civil year in which they were published", example = "2026")
                    @RequestParam(required = false)
                    @Min(Years.FIRST) @Max(Years.LAST) @Nullable Integer year,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindStories(division, year, cursor, limit));
    }

    @GetMapping("/stories/{storyId}")
    @OpenToPublic
    @Operation(summary = "One published story", description = "One that was taken down or back is unknown.")
    @Refuses(Problem.UNKNOWN_STORY)
    StoryView story(@PathVariable String storyId) {
        return queries.ask(new FindStory(StoryId.of(storyId)));
    }

    @GetMapping("/story-drafts")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(
            summary = "Stories at whatever step",
            description =
                    "Those that lie where a delegation of the reader's reaches; everybody's for auditors. With the numbers of"
                            + " those who are named, and whether they consent.")
    @Refuses(Problem.AUTHORITY_MISSING)
    Stories drafts(
            @RequestParam(required = false) @Nullable StoryStep step,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        return queries.ask(new FindStoryDrafts(caller.is(Role.AUDITOR) ? null : readers.remits(), step, cursor, limit));
    }

    @GetMapping("/story-drafts/{storyId}")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR})
    @Operation(summary = "One story, at whatever step")
    @Refuses({Problem.UNKNOWN_STORY, Problem.AUTHORITY_MISSING})
    StoryView draft(@PathVariable String storyId) {
        StoryView story = queries.ask(new FindStoryDraft(StoryId.of(storyId)));
        String organisation = story.organisationId();
        Remit place = new Remit(
                DivisionCode.stored(story.division()),
                organisation == null ? null : OrganisationId.stored(organisation));
        if (!caller.is(Role.AUDITOR) && readers.remits().stream().noneMatch(remit -> remit.covers(place))) {
            throw new Refusal(Problem.AUTHORITY_MISSING);
        }
        return story;
    }

    @GetMapping("/volunteers/{volunteerId}/stories")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER, Role.AUDITOR},
            andOneself = true)
    @Operation(
            summary = "Stories that a volunteer wrote about themselves, or in which they are named",
            description = "At whatever step, so that they see to what they consent.")
    @Refuses({Problem.AUTHORITY_MISSING, Problem.UNKNOWN_VOLUNTEER})
    Stories ofVolunteer(
            @PathVariable String volunteerId,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MOST) int limit) {
        VolunteerId volunteer = VolunteerId.of(volunteerId);
        readers.require(volunteer);
        return queries.ask(new FindStoriesOfVolunteer(volunteer, cursor, limit));
    }
}
