package org.redvest.command.honour.story;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.honour.story.command.ApproveStory;
import org.redvest.api.honour.story.command.ConsentToStory;
import org.redvest.api.honour.story.command.PublishStory;
import org.redvest.api.honour.story.command.ReturnStory;
import org.redvest.api.honour.story.command.ReviseStory;
import org.redvest.api.honour.story.command.SubmitStory;
import org.redvest.api.honour.story.command.WithdrawStory;
import org.redvest.api.honour.story.command.WithdrawStoryConsent;
import org.redvest.api.honour.story.command.WriteOwnStory;
import org.redvest.api.honour.story.command.WriteStory;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.city.Divisions;
import org.redvest.command.person.registration.EvidenceRequest;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Created;
import org.redvest.command.platform.RequestIds;
import org.redvest.platform.security.AllowedTo;
import org.redvest.platform.security.Caller;
import org.redvest.platform.security.Role;
import org.redvest.platform.web.Refuses;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stories: written by staff or by volunteers about themselves, with the consent of everybody who is named. */
@RestController
@RequestMapping(path = "/api/v1/stories", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Stories")
class StoryController {

    private static final int MOST_PARAGRAPHS = 60;
    private static final int MOST_NAMED = 30;

    private final Commands commands;
    private final Created created;
    private final Caller caller;
    private final RequestIds ids;
    private final Divisions divisions;
    private final Clock clock;

    StoryController(
            Commands commands, Created created, Caller caller, RequestIds ids, Divisions divisions, Clock clock) {
        this.commands = commands;
        this.created = created;
        this.caller = caller;
        this.ids = ids;
        this.divisions = divisions;
        this.clock = clock;
    }

    record WriteStoryRequest(
            @Schema(
                    description = "one's own number, for a volunteer who writes about themselves; left out by staff",
                    example = "vol-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId,

            @Schema(description = "division code of where it is reviewed and published", example = "350203")
            @NotBlank @Size(max = 12) String division,

            @Schema(
                    description = "the organisation that tells it; left out where an office or a volunteer does",
                    example = "11350200MJB007228F",
                    nullable = true)
            @Size(max = 40) @Nullable String organisationId,

            @Schema(example = "{1}的第五百个星期六") @NotBlank @Size(max = 100) String title,

            @Schema(
                    description =
                            "the text; {1} stands for the name of the first who is named, which is never written out",
                    example = "[\"清晨七点，{1}已经在楼道口等着队友。\"]")
            @NotEmpty @Size(max = MOST_PARAGRAPHS) List<@NotBlank @Size(max = 500) String> paragraphs,

            @Schema(
                    description =
                            "numbers of volunteers who are named, in the order of their places; whoever writes about themselves"
                                    + " is the first, and gives others alone",
                    example = "[\"vol-019a9e00-0000-7000-8000-000000000001\"]",
                    nullable = true)
            @Size(max = MOST_NAMED) @Nullable List<@NotBlank @Size(max = 60) String> named) {}

    record ReviseStoryRequest(
            @Schema(
                    description = "one's own number, for a volunteer who writes about themselves; left out by staff",
                    example = "vol-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId,

            @Schema(example = "{1}的第五百个星期六") @NotBlank @Size(max = 100) String title,

            @Schema(description = "the text", example = "[\"清晨七点，{1}已经在楼道口等着队友。\"]")
            @NotEmpty @Size(max = MOST_PARAGRAPHS) List<@NotBlank @Size(max = 500) String> paragraphs,

            @Schema(
                    description = "numbers of volunteers who are named",
                    example = "[\"vol-019a9e00-0000-7000-8000-000000000001\"]",
                    nullable = true)
            @Size(max = MOST_NAMED) @Nullable List<@NotBlank @Size(max = 60) String> named) {}

    record SubmitStoryRequest(
            @Schema(
                    description = "one's own number, for a volunteer who wrote about themselves; left out by staff",
                    example = "vol-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId) {}

    /** What a reviewer decides. */
    enum StoryDecision {
        APPROVE,
        RETURN
    }

    record ReviewStoryRequest(
            @Schema(example = "APPROVE") @NotNull StoryDecision decision,

            @Schema(description = "what the reviewer has to say, or what is to be changed", example = "真实感人，可以发布")
            @NotBlank @Size(max = 500) String words) {}

    record WithdrawStoryRequest(
            @Schema(
                    description = "one's own number, for a volunteer who wrote about themselves; left out by staff",
                    example = "vol-019a9e00-0000-7000-8000-000000000001",
                    nullable = true)
            @Size(max = 60) @Nullable String volunteerId,

            @Schema(description = "why, in words", example = "文字有误，将重新撰写") @NotBlank @Size(max = 500) String reason) {}

    record StoryConsentRequest(
            @Schema(description = "who is named", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId,

            @Schema(description = "not needed of who agrees for themselves", nullable = true) @Valid @Nullable EvidenceRequest evidence) {}

    record StoryConsentWithdrawalRequest(
            @Schema(description = "who is named", example = "vol-019a9e00-0000-7000-8000-000000000001")
            @NotBlank @Size(max = 60) String volunteerId) {}

    record StoryAnswer(StoryId storyId) {}

    @PostMapping
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Write a story (我的志愿服务故事)",
            description =
                    "Names are never written out: {1} stands for that of the first who is named, and is shown masked. Minors are"
                            + " never named. Nobody but its author changes what a volunteer wrote about themselves.")
    @Refuses({
        Problem.UNKNOWN_DIVISION,
        Problem.UNKNOWN_ORGANISATION,
        Problem.ORGANISATION_DISSOLVED,
        Problem.CREDIT_CODE_LENGTH,
        Problem.CREDIT_CODE_CHARACTERS,
        Problem.CREDIT_CODE_CHECK_DIGIT,
        Problem.TEAM_NUMBER_INVALID,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.REGISTRATION_LAPSED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.STORY_NAMES_TWICE,
        Problem.STORY_NAMES_MINOR
    })
    ResponseEntity<StoryAnswer> write(@Valid @RequestBody WriteStoryRequest request) {
        VolunteerId author = author(request.volunteerId());
        StoryId story = StoryId.from(ids.ofThisRequest());
        DivisionCode division =
                DivisionCode.of(divisions.require(request.division()).code());
        String organisation = request.organisationId();
        commands.send(
                author == null
                        ? new WriteStory(
                                story,
                                division,
                                organisation == null ? null : OrganisationId.of(organisation),
                                text(request.title()),
                                texts(request.paragraphs()),
                                volunteers(request.named()))
                        : new WriteOwnStory(
                                story,
                                author,
                                division,
                                text(request.title()),
                                texts(request.paragraphs()),
                                volunteers(request.named())),
                caller.envelope());
        return created.at("/api/v1/stories/" + story, new StoryAnswer(story));
    }

    /**
     * Who writes about themselves; null where staff writes.
     *
     * @throws Refusal {@link Problem#FORBIDDEN} to a volunteer who gives another number, or none
     */
    private @Nullable VolunteerId author(@Nullable String given) {
        if (given != null) {
            caller.requireOwn(given);
        }
        if (!caller.mayOnlyForThemselves()) {
            if (given != null) {
                throw new Refusal(
                        Problem.INVALID_FIELD,
                        "Nobody but a volunteer writes about themselves: leave volunteerId out.");
            }
            return null;
        }
        return caller.onlyOneself().map(VolunteerId::stored).orElseThrow();
    }

    private static List<Text> texts(List<String> given) {
        return given.stream().map(StoryController::text).toList();
    }

    private static List<VolunteerId> volunteers(@Nullable List<String> given) {
        return given == null ? List.of() : given.stream().map(VolunteerId::of).toList();
    }

    @PostMapping("/{storyId}/revision")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Write a story anew",
            description =
                    "Before it is submitted, or once it was returned. Who is named consents anew: it is to the words.")
    @Refuses({
        Problem.UNKNOWN_STORY,
        Problem.STORY_AT_ANOTHER_STEP,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.VOLUNTEER_MERGED,
        Problem.VOLUNTEER_BANNED,
        Problem.REGISTRATION_LAPSED,
        Problem.REGISTRATION_NOT_IN_EFFECT,
        Problem.STORY_NAMES_TWICE,
        Problem.STORY_NAMES_MINOR
    })
    ResponseEntity<StoryAnswer> revise(@PathVariable String storyId, @Valid @RequestBody ReviseStoryRequest request) {
        VolunteerId author = author(request.volunteerId());
        StoryId story = StoryId.of(storyId);
        return send(
                story,
                new ReviseStory(
                        story,
                        author,
                        text(request.title()),
                        texts(request.paragraphs()),
                        volunteers(request.named())));
    }

    @PostMapping("/{storyId}/submission")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(summary = "Submit a story for its review")
    @Refuses({Problem.UNKNOWN_STORY, Problem.STORY_AT_ANOTHER_STEP})
    ResponseEntity<StoryAnswer> submit(@PathVariable String storyId, @Valid @RequestBody SubmitStoryRequest request) {
        VolunteerId author = author(request.volunteerId());
        StoryId story = StoryId.of(storyId);
        return send(story, new SubmitStory(story, author));
    }

    @PostMapping("/{storyId}/review")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Review a story", description = "Not by who wrote or submitted it.")
    @Refuses({Problem.UNKNOWN_STORY, Problem.STORY_AT_ANOTHER_STEP, Problem.STORY_REVIEWER_WROTE_IT})
    ResponseEntity<StoryAnswer> review(@PathVariable String storyId, @Valid @RequestBody ReviewStoryRequest request) {
        StoryId story = StoryId.of(storyId);
        Text words = text(request.words());
        return send(
                story,
                switch (request.decision()) {
                    case APPROVE -> new ApproveStory(story, words);
                    case RETURN -> new ReturnStory(story, words);
                });
    }

    @PostMapping("/{storyId}/publication")
    @AllowedTo({Role.CITY_OFFICER, Role.DISTRICT_OFFICER})
    @Operation(summary = "Publish a story", description = "Once it was approved, and everybody who is named consents.")
    @Refuses({
        Problem.UNKNOWN_STORY,
        Problem.STORY_AT_ANOTHER_STEP,
        Problem.STORY_CONSENT_MISSING,
        Problem.VOLUNTEER_ERASED
    })
    ResponseEntity<StoryAnswer> publish(@PathVariable String storyId) {
        StoryId story = StoryId.of(storyId);
        return send(story, new PublishStory(story));
    }

    @PostMapping("/{storyId}/withdrawal")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Take a story back",
            description = "Published or not; it stays on record, and nobody reads it.")
    @Refuses({Problem.UNKNOWN_STORY, Problem.STORY_AT_ANOTHER_STEP})
    ResponseEntity<StoryAnswer> withdraw(
            @PathVariable String storyId, @Valid @RequestBody WithdrawStoryRequest request) {
        VolunteerId author = author(request.volunteerId());
        StoryId story = StoryId.of(storyId);
        return send(story, new WithdrawStory(story, author, text(request.reason())));
    }

    @PostMapping("/{storyId}/consents")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Consent to being named in a story",
            description = "By oneself, or on paper of which a scan is kept.")
    @Refuses({
        Problem.UNKNOWN_STORY,
        Problem.NOT_NAMED_IN_STORY,
        Problem.STORY_AT_ANOTHER_STEP,
        Problem.UNKNOWN_VOLUNTEER,
        Problem.VOLUNTEER_ERASED,
        Problem.CONSENT_EVIDENCE_INCOMPLETE
    })
    ResponseEntity<StoryAnswer> consent(@PathVariable String storyId, @Valid @RequestBody StoryConsentRequest request) {
        VolunteerId volunteer = own(request.volunteerId());
        StoryId story = StoryId.of(storyId);
        return send(story, new ConsentToStory(story, volunteer, evidence(request.evidence())));
    }

    private VolunteerId own(String given) {
        VolunteerId volunteer = VolunteerId.of(given);
        caller.requireOwn(volunteer.value());
        return volunteer;
    }

    private ConsentEvidence evidence(@Nullable EvidenceRequest given) {
        LocalDate today = CivilTime.dateOf(clock.instant());
        if (caller.mayOnlyForThemselves()) {
            return new ConsentEvidence(ConsentForm.ONLINE, today, null);
        }
        if (given == null) {
            throw new Refusal(Problem.CONSENT_EVIDENCE_INCOMPLETE);
        }
        return given.checked(today);
    }

    @PostMapping("/{storyId}/consents/withdrawal")
    @AllowedTo(
            value = {Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER},
            andOneself = true)
    @Operation(
            summary = "Consent no longer to being named in a story",
            description = "If it is published, nobody reads it from the same moment on.")
    @Refuses({Problem.UNKNOWN_STORY, Problem.NOT_NAMED_IN_STORY, Problem.UNKNOWN_VOLUNTEER})
    ResponseEntity<StoryAnswer> withdrawConsent(
            @PathVariable String storyId, @Valid @RequestBody StoryConsentWithdrawalRequest request) {
        VolunteerId volunteer = own(request.volunteerId());
        StoryId story = StoryId.of(storyId);
        return send(story, new WithdrawStoryConsent(story, volunteer));
    }

    private ResponseEntity<StoryAnswer> send(StoryId story, Command<Effect> command) {
        commands.send(command, caller.envelope());
        return created.changed(new StoryAnswer(story));
    }

    private static Text text(String given) {
        return Text.of(given.strip());
    }
}
