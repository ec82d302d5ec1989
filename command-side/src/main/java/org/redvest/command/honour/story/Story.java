package org.redvest.command.honour.story;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.honour.story.StoryStep;
import org.redvest.api.honour.story.TakeDownCause;
import org.redvest.api.honour.story.command.ApproveStory;
import org.redvest.api.honour.story.command.ConsentToStory;
import org.redvest.api.honour.story.command.PublishStory;
import org.redvest.api.honour.story.command.ReturnStory;
import org.redvest.api.honour.story.command.ReviseStory;
import org.redvest.api.honour.story.command.SubmitStory;
import org.redvest.api.honour.story.command.TakeStoryDown;
import org.redvest.api.honour.story.command.WithdrawStory;
import org.redvest.api.honour.story.command.WithdrawStoryConsent;
import org.redvest.api.honour.story.command.WriteOwnStory;
import org.redvest.api.honour.story.command.WriteStory;
import org.redvest.api.honour.story.event.NamedInStory;
import org.redvest.api.honour.story.event.OwnStoryWritten;
import org.redvest.api.honour.story.event.StoryApproved;
import org.redvest.api.honour.story.event.StoryConsentGiven;
import org.redvest.api.honour.story.event.StoryConsentWithdrawn;
import org.redvest.api.honour.story.event.StoryEvent;
import org.redvest.api.honour.story.event.StoryPublished;
import org.redvest.api.honour.story.event.StoryReturned;
import org.redvest.api.honour.story.event.StorySubmitted;
import org.redvest.api.honour.story.event.StoryTakenDown;
import org.redvest.api.honour.story.event.StoryWithdrawn;
import org.redvest.api.honour.story.event.StoryWritten;
import org.redvest.api.id.StoryId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.Hand;

/**
 * A story: written, reviewed by somebody else, published once everybody who is named consents to its words, and read by nobody
 * any more as soon as one of them does not.
 */
final class Story {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable StoryId id;

    private @Nullable StoryWritten written;
    private @Nullable OwnStoryWritten ownWritten;
    private StoryStep step = StoryStep.DRAFT;
    private Hand writers = Hand.NOBODYS;
    private final List<VolunteerId> named = new ArrayList<>();
    private final Set<VolunteerId> consenting = new HashSet<>();

    Story() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(WriteStory command, Organisations organisations, Volunteers volunteers, Ages ages, Clock clock) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        if (command.organisationId() != null) {
            organisations.require(command.organisationId());
        }
        requireNameable(command.named(), volunteers, ages, clock);
        apply(new StoryWritten(
                command.storyId(),
                command.division(),
                command.organisationId(),
                command.title(),
                command.paragraphs()));
        name(command.storyId(), command.named());
        return Effect.RECORDED;
    }

    /** Whoever writes about themselves consents by that to what they wrote. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(WriteOwnStory command, Volunteers volunteers, Ages ages, Clock clock) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        List<VolunteerId> all = withAuthor(command.author(), command.named());
        requireNameable(all, volunteers, ages, clock);
        writeOwn(
                new OwnStoryWritten(
                        command.storyId(), command.author(), command.division(), command.title(), command.paragraphs()),
                all,
                clock);
        return Effect.RECORDED;
    }

    private static List<VolunteerId> withAuthor(VolunteerId author, List<VolunteerId> others) {
        return Stream.concat(Stream.of(author), others.stream()).toList();
    }

    private static void requireNameable(List<VolunteerId> all, Volunteers volunteers, Ages ages, Clock clock) {
        if (new HashSet<>(all).size() < all.size()) {
            throw new Refusal(Problem.STORY_NAMES_TWICE);
        }
        LocalDate today = CivilTime.dateOf(clock.instant());
        for (VolunteerId volunteer : all) {
            volunteers.of(volunteer).requireInEffect();
            if (ages.isMinor(volunteer, today)) {
                throw new Refusal(Problem.STORY_NAMES_MINOR);
            }
        }
    }

    private static void writeOwn(OwnStoryWritten event, List<VolunteerId> all, Clock clock) {
        apply(event);
        name(event.storyId(), all);
        apply(new StoryConsentGiven(
                event.storyId(),
                event.volunteerId(),
                new ConsentEvidence(ConsentForm.ONLINE, CivilTime.dateOf(clock.instant()), null)));
    }

    private static void name(StoryId story, List<VolunteerId> all) {
        for (int place = 1; place <= all.size(); place++) {
            apply(new NamedInStory(story, all.get(place - 1), place));
        }
    }

    @CommandHandler
    Effect decide(ReviseStory command, Volunteers volunteers, Ages ages, Clock clock) {
        requireWriter(command.author());
        requireStep(StoryStep.DRAFT, StoryStep.RETURNED);
        OwnStoryWritten own = ownWritten;
        List<VolunteerId> all = own == null ? command.named() : withAuthor(own.volunteerId(), command.named());
        if (own == null) {
            StoryWritten before = Objects.requireNonNull(written);
            StoryWritten anew = new StoryWritten(
                    before.storyId(),
                    before.division(),
                    before.organisationId(),
                    command.title(),
                    command.paragraphs());
            if (isAsWritten(anew.equals(before), all)) {
                return Effect.ALREADY_RECORDED;
            }
            requireNameable(all, volunteers, ages, clock);
            apply(anew);
            name(command.storyId(), all);
            return Effect.RECORDED;
        }
        OwnStoryWritten anew = new OwnStoryWritten(
                own.storyId(), own.volunteerId(), own.division(), command.title(), command.paragraphs());
        if (isAsWritten(anew.equals(own), all)) {
            return Effect.ALREADY_RECORDED;
        }
        requireNameable(all, volunteers, ages, clock);
        writeOwn(anew, all, clock);
        return Effect.RECORDED;
    }

    /** What was returned is written anew even where nothing is changed: whoever returned it sees that it was looked at. */
    private boolean isAsWritten(boolean sameWords, List<VolunteerId> all) {
        return step == StoryStep.DRAFT && sameWords && all.equals(named);
    }

    /** A volunteer's own words are theirs alone. */
    private void requireWriter(@Nullable VolunteerId author) {
        VolunteerId own = ownWritten == null ? null : ownWritten.volunteerId();
        if (!Objects.equals(own, author)) {
            throw new Refusal(Problem.FORBIDDEN);
        }
    }

    private void requireStep(StoryStep... wanted) {
        if (!Arrays.asList(wanted).contains(step)) {
            throw new Refusal(
                    Problem.STORY_AT_ANOTHER_STEP,
                    "The story is %s, and this is done while it is %s."
                            .formatted(
                                    step,
                                    Arrays.stream(wanted).map(StoryStep::name).collect(Collectors.joining(" or "))));
        }
    }

    @CommandHandler
    Effect decide(SubmitStory command) {
        requireWriter(command.author());
        if (step == StoryStep.SUBMITTED) {
            return Effect.ALREADY_RECORDED;
        }
        requireStep(StoryStep.DRAFT);
        apply(new StorySubmitted(command.storyId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ApproveStory command, MetaData sender) {
        if (step == StoryStep.APPROVED) {
            return Effect.ALREADY_RECORDED;
        }
        requireReviewer(sender);
        apply(new StoryApproved(command.storyId(), command.words()));
        return Effect.RECORDED;
    }

    private void requireReviewer(MetaData sender) {
        requireStep(StoryStep.SUBMITTED);
        if (Hand.of(sender).isOneWith(writers)) {
            throw new Refusal(Problem.STORY_REVIEWER_WROTE_IT);
        }
    }

    @CommandHandler
    Effect decide(ReturnStory command, MetaData sender) {
        if (step == StoryStep.RETURNED) {
            return Effect.ALREADY_RECORDED;
        }
        requireReviewer(sender);
        apply(new StoryReturned(command.storyId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(PublishStory command, Volunteers volunteers) {
        if (step == StoryStep.PUBLISHED) {
            return Effect.ALREADY_RECORDED;
        }
        requireStep(StoryStep.APPROVED);
        named.forEach(volunteer -> volunteers.of(volunteer).requireNotErased());
        if (!consenting.containsAll(named)) {
            throw new Refusal(Problem.STORY_CONSENT_MISSING);
        }
        apply(new StoryPublished(command.storyId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(WithdrawStory command) {
        if (command.author() != null) {
            requireWriter(command.author());
        }
        if (step == StoryStep.WITHDRAWN) {
            return Effect.ALREADY_RECORDED;
        }
        if (step == StoryStep.TAKEN_DOWN) {
            throw new Refusal(
                    Problem.STORY_AT_ANOTHER_STEP,
                    "The story was taken down: nobody reads it, and nothing is left to do.");
        }
        apply(new StoryWithdrawn(command.storyId(), command.reason()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ConsentToStory command, Volunteers volunteers) {
        requireNamed(command.volunteerId());
        if (consenting.contains(command.volunteerId())) {
            return Effect.ALREADY_RECORDED;
        }
        requireStep(StoryStep.DRAFT, StoryStep.SUBMITTED, StoryStep.APPROVED);
        volunteers.of(command.volunteerId()).requireNotErased();
        apply(new StoryConsentGiven(command.storyId(), command.volunteerId(), command.evidence()));
        return Effect.RECORDED;
    }

    private void requireNamed(VolunteerId volunteer) {
        if (!named.contains(volunteer)) {
            throw new Refusal(Problem.NOT_NAMED_IN_STORY);
        }
    }

    /** Nobody reads it from the same moment on. */
    @CommandHandler
    Effect decide(WithdrawStoryConsent command) {
        requireNamed(command.volunteerId());
        if (!consenting.contains(command.volunteerId())) {
            return Effect.ALREADY_RECORDED;
        }
        boolean published = step == StoryStep.PUBLISHED;
        apply(new StoryConsentWithdrawn(command.storyId(), command.volunteerId()));
        if (published) {
            apply(new StoryTakenDown(command.storyId(), TakeDownCause.CONSENT_WITHDRAWN));
        }
        return Effect.RECORDED;
    }

    /** One that is not published yet never will be: whoever publishes asks whether somebody was erased. */
    @CommandHandler
    Effect decide(TakeStoryDown command) {
        if (step != StoryStep.PUBLISHED || !named.contains(command.volunteerId())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new StoryTakenDown(command.storyId(), TakeDownCause.ERASED));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(StoryEvent event, MetaData envelope) {
        switch (event) {
            case StoryWritten words -> {
                written = words;
                begin(words.storyId(), envelope);
            }
            case OwnStoryWritten words -> {
                ownWritten = words;
                begin(words.storyId(), envelope);
            }
            case NamedInStory name -> named.add(name.volunteerId());
            case StoryConsentGiven consent -> consenting.add(consent.volunteerId());
            case StoryConsentWithdrawn consent -> consenting.remove(consent.volunteerId());
            case StorySubmitted _ -> {
                step = StoryStep.SUBMITTED;
                writers = writers.and(Hand.of(envelope));
            }
            case StoryApproved _ -> step = StoryStep.APPROVED;
            case StoryReturned _ -> step = StoryStep.RETURNED;
            case StoryPublished _ -> step = StoryStep.PUBLISHED;
            case StoryTakenDown _ -> step = StoryStep.TAKEN_DOWN;
            case StoryWithdrawn _ -> step = StoryStep.WITHDRAWN;
        }
    }

    /** Consent is to the words. */
    private void begin(StoryId story, MetaData envelope) {
        id = story;
        step = StoryStep.DRAFT;
        writers = writers.and(Hand.of(envelope));
        named.clear();
        consenting.clear();
    }
}
