package org.redvest.query.honour.story;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.honour.story.StoryStep;
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
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;

/** Keeps the words of stories, who is named in them, and how far they have come. */
@Component
class StoryProjector extends Projector {

    @EventHandler
    void on(StoryEvent event, @Timestamp Instant at, TrackingToken token) {
        long position = LogPositions.of(token);
        add(
                switch (event) {
                    case StoryWritten written -> new StoryVersionRow(written, at, position);
                    case OwnStoryWritten written -> new StoryVersionRow(written, at, position);
                    case NamedInStory named -> new StoryNameRow(named, position);
                    case StoryConsentGiven consent ->
                        new StoryConsentRow(consent.storyId(), consent.volunteerId(), true, position);
                    case StoryConsentWithdrawn consent ->
                        new StoryConsentRow(consent.storyId(), consent.volunteerId(), false, position);
                    case StorySubmitted _ -> new StoryStepRow(event, StoryStep.SUBMITTED, null, at, position);
                    case StoryApproved approved ->
                        new StoryStepRow(event, StoryStep.APPROVED, approved.words(), at, position);
                    case StoryReturned returned ->
                        new StoryStepRow(event, StoryStep.RETURNED, returned.reason(), at, position);
                    case StoryPublished _ -> new StoryStepRow(event, StoryStep.PUBLISHED, null, at, position);
                    case StoryTakenDown _ -> new StoryStepRow(event, StoryStep.TAKEN_DOWN, null, at, position);
                    case StoryWithdrawn withdrawn ->
                        new StoryStepRow(event, StoryStep.WITHDRAWN, withdrawn.reason(), at, position);
                });
    }
}
